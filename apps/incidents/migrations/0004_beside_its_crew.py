from importlib import import_module

from django.db import migrations

address_unchangeable = import_module("apps.incidents.migrations.0002_address_unchangeable")

REFUSAL = "a co-responder is alerted beside an ambulance crew of the same incident"
NO_SUCH_CREW = (
    "SELECT 1 FROM incidents_involvement crew WHERE crew.id = NEW.beside_id "
    "AND crew.incident_id = NEW.incident_id AND crew.role = 'crew'"
)
POSTGRESQL = (
    "CREATE FUNCTION incidents_crew_beside() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN IF NOT EXISTS ({NO_SUCH_CREW}) THEN RAISE EXCEPTION '{REFUSAL}' "
    "USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$",
    "CREATE TRIGGER incidents_beside BEFORE INSERT OR UPDATE OF role, beside_id, incident_id ON incidents_involvement "
    "FOR EACH ROW WHEN (NEW.role = 'co_responder') EXECUTE FUNCTION incidents_crew_beside()",
)
SQLITE = tuple(
    f"CREATE TRIGGER incidents_beside_{verb} BEFORE {when} ON incidents_involvement FOR EACH ROW "
    f"WHEN NEW.role = 'co_responder' AND NOT EXISTS ({NO_SUCH_CREW}) BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    for verb, when in (("insert", "INSERT"), ("update", "UPDATE OF role, beside_id, incident_id"))
)


def install(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        # SQLite makes a new table to add a column, and drops its triggers with the old one.
        schema_editor.execute("DROP TRIGGER IF EXISTS incidents_address")
        for statement in address_unchangeable.SQLITE:
            schema_editor.execute(statement)
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION incidents_crew_beside() CASCADE")
    else:
        schema_editor.execute("DROP TRIGGER incidents_beside_insert")
        schema_editor.execute("DROP TRIGGER incidents_beside_update")


class Migration(migrations.Migration):
    """Never instead: the database itself knows no co-responder without an ambulance crew."""

    dependencies = [("incidents", "0003_dispatch")]
    operations = [migrations.RunPython(install, remove)]
