"""Tries of visitors are counted for more than registration."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0001_first_tables"),
    ]

    operations = [
        migrations.RenameModel(
            old_name="RegistrationAttempt",
            new_name="VisitorAttempt",
        ),
        migrations.RenameIndex(
            model_name="visitorattempt",
            new_name="registry_vi_address_cbd5c8_idx",
            old_name="registry_re_address_83c01e_idx",
        ),
    ]
