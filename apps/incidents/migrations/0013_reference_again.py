from importlib import import_module

from django.db import migrations, models

erased_at = import_module("apps.incidents.migrations.0007_erased_at")


def install(apps, schema_editor):
    """SQLite makes a new table to change a constraint, and drops its triggers with the old one."""
    if schema_editor.connection.vendor == "sqlite":
        erased_at.install(apps, schema_editor)


class Migration(migrations.Migration):
    """A CAD may use a reference again once the incident is over: the next incident follows the one before."""

    dependencies = [("incidents", "0012_agencies_asked")]
    operations = [
        migrations.AddField("incident", "reuse", models.PositiveIntegerField(default=0)),
        migrations.AddField("incident", "follows", models.UUIDField(null=True)),
        migrations.RemoveConstraint("incident", "one_incident_per_external_ref"),
        migrations.AddConstraint(
            "incident",
            models.UniqueConstraint(
                fields=["agency", "external_ref", "reuse"], name="one_incident_per_external_ref_and_reuse"
            ),
        ),
        migrations.RunPython(install, install),
    ]
