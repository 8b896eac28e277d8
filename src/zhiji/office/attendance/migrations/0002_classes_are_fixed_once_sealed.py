from django.db import migrations

from zhiji.office.attendance.guards import install_sql, remove_sql


class Migration(migrations.Migration):
    dependencies = [("attendance", "0001_first_tables"), ("classes", "0001_first_tables")]
    operations = [migrations.RunSQL(install_sql(), remove_sql())]
