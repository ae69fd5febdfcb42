from importlib import import_module

from django.db import migrations, models

erased_at = import_module("apps.incidents.migrations.0007_erased_at")


def install(apps, schema_editor):
    """SQLite makes a new table to add a column with a default, and drops its triggers with the old one."""
    if schema_editor.connection.vendor == "sqlite":
        erased_at.install(apps, schema_editor)


class Migration(migrations.Migration):
    """How many patients there are, and what doctrine may exclude co-responders by, as the caller says."""

    dependencies = [("incidents", "0014_meeting")]
    operations = [
        migrations.AddField("incident", "markers", models.JSONField(default=list)),
        migrations.AddField("incident", "patients", models.PositiveSmallIntegerField(null=True)),
        migrations.RunPython(install, install),
    ]
