from django.db import migrations

REFUSAL = "entries are never changed or deleted: write a later entry"
TRIGGERS = {"journal_entry_no_update": "UPDATE", "journal_entry_no_delete": "DELETE"}


def install(apps, schema_editor):
    on_postgresql = schema_editor.connection.vendor == "postgresql"
    if on_postgresql:
        schema_editor.execute(
            "CREATE OR REPLACE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'restrict_violation'; END $$"
        )
    refuse = (
        "EXECUTE FUNCTION journal_refuse()"
        if on_postgresql
        else f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    )
    for name, verb in TRIGGERS.items():
        schema_editor.execute(f"CREATE TRIGGER {name} BEFORE {verb} ON journal_entry FOR EACH ROW {refuse}")


def remove(apps, schema_editor):
    on_table = " ON journal_entry" if schema_editor.connection.vendor == "postgresql" else ""
    for name in TRIGGERS:
        schema_editor.execute(f"DROP TRIGGER IF EXISTS {name}{on_table}")


class Migration(migrations.Migration):
    """Entries can be neither changed nor deleted, on either database."""

    dependencies = [("journal", "0001_initial")]
    operations = [migrations.RunPython(install, remove)]
