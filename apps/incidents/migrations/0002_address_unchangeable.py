from django.db import migrations

REFUSAL = "the address stands as the CAD gave it"
POSTGRESQL = (
    "CREATE FUNCTION incidents_keep_address() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'restrict_violation'; END $$",
    "CREATE TRIGGER incidents_address BEFORE UPDATE OF address ON incidents_incident FOR EACH ROW "
    "WHEN (OLD.address IS DISTINCT FROM NEW.address) EXECUTE FUNCTION incidents_keep_address()",
)
SQLITE = (
    "CREATE TRIGGER incidents_address BEFORE UPDATE OF address ON incidents_incident FOR EACH ROW "
    f"WHEN OLD.address <> NEW.address BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
)


def install(apps, schema_editor):
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION incidents_keep_address() CASCADE")
    else:
        schema_editor.execute("DROP TRIGGER incidents_address")


class Migration(migrations.Migration):
    """The database itself refuses to rewrite an address."""

    dependencies = [("incidents", "0001_initial")]
    operations = [migrations.RunPython(install, remove)]
