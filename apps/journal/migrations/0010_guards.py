from django.db import migrations

from apps.journal.triggers import install_on_entries, remove_from_entries


def protect(apps, schema_editor):
    install_on_entries(schema_editor)


def unprotect(apps, schema_editor):
    remove_from_entries(schema_editor)


class Migration(migrations.Migration):
    """The triggers refuse TRUNCATE as well, and fire whatever a session says of replication."""

    dependencies = [("journal", "0009_subject_kind")]
    operations = [migrations.RunPython(protect, unprotect)]
