from django.db import migrations

from apps.journal.triggers import install_on_entries, remove_from_entries


class Migration(migrations.Migration):
    """Entries can be neither changed nor deleted, on either database."""

    dependencies = [("journal", "0001_initial")]
    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: install_on_entries(schema_editor),
            lambda apps, schema_editor: remove_from_entries(schema_editor),
        )
    ]
