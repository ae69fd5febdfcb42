from importlib import import_module

from django.db import migrations, models

erased_at = import_module("apps.incidents.migrations.0007_erased_at")


def install(apps, schema_editor):
    """SQLite makes a new table to change a column, and drops its triggers with the old one."""
    if schema_editor.connection.vendor == "sqlite":
        erased_at.install(apps, schema_editor)


class Migration(migrations.Migration):
    """A call that a unit opens at the patient may have no place yet; one incident may go on in another."""

    dependencies = [("incidents", "0013_reference_again")]
    operations = [
        migrations.AddField("incident", "merged_into", models.UUIDField(null=True)),
        migrations.AlterField("incident", "lat", models.FloatField(null=True)),
        migrations.AlterField("incident", "lon", models.FloatField(null=True)),
        migrations.RunPython(install, install),
    ]
