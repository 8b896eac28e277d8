from django.db import migrations

from zhiji.office.attendance.guards import install_sql, remove_sql


class Migration(migrations.Migration):
    dependencies = [("attendance", "0001_initial"), ("classes", "0002_roster_files")]
    operations = [migrations.RunSQL(install_sql(), remove_sql())]
