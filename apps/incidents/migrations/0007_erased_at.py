from importlib import import_module

from django.db import migrations, models

address_unchangeable = import_module("apps.incidents.migrations.0002_address_unchangeable")

REFUSAL = address_unchangeable.REFUSAL
ERASED = "erased_at IS NULL AND NEW.erased_at IS NOT NULL AND NEW.address = '' AND NEW.moved_to = ''"
PLACE = ("address", "moved_to", "lat", "lon")


def condition(differs, no_hazards):
    """An update is refused that changes the address, or an erased incident, unless it is the one that erases."""
    erases = f"OLD.{ERASED} AND NEW.lat = 0 AND NEW.lon = 0 AND NEW.hazards = {no_hazards}"
    changes = " OR ".join(f"NEW.{column} {differs} OLD.{column}" for column in PLACE)
    return (
        f"WHEN ((NEW.address {differs} OLD.address OR NEW.erased_at {differs} OLD.erased_at "
        f"OR (OLD.erased_at IS NOT NULL AND ({changes}))) AND NOT ({erases})) "
    )


HEAD = "CREATE TRIGGER incidents_address BEFORE UPDATE ON incidents_incident FOR EACH ROW "
POSTGRESQL = HEAD + condition("IS DISTINCT FROM", "'[]'::jsonb") + "EXECUTE FUNCTION incidents_keep_address()"
SQLITE = HEAD + condition("IS NOT", "'[]'") + f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"


def install(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP TRIGGER IF EXISTS incidents_address ON incidents_incident")
        schema_editor.execute(POSTGRESQL)
    else:
        schema_editor.execute("DROP TRIGGER IF EXISTS incidents_address")
        schema_editor.execute(SQLITE)


def put_back(apps, schema_editor):
    on_table = " ON incidents_incident" if schema_editor.connection.vendor == "postgresql" else ""
    schema_editor.execute(f"DROP TRIGGER IF EXISTS incidents_address{on_table}")
    earlier = address_unchangeable.POSTGRESQL[1:] if on_table else address_unchangeable.SQLITE
    for statement in earlier:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    """An incident can be erased, once: address and place are emptied and the time of it is set. Nothing else changes an address."""

    dependencies = [("incidents", "0006_alerted_with"), ("journal", "0005_chain")]
    operations = [
        migrations.AddField("Incident", "erased_at", models.DateTimeField(null=True)),
        migrations.RunPython(install, put_back),
    ]
