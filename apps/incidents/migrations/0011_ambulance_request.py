from importlib import import_module

import django.db.models.deletion
from django.db import migrations, models

OLD_POSTGRESQL = ("DROP FUNCTION IF EXISTS incidents_crew_beside() CASCADE",)
OLD_SQLITE = (
    "DROP TRIGGER IF EXISTS incidents_beside_insert",
    "DROP TRIGGER IF EXISTS incidents_beside_update",
)
REFUSAL = "a co-responder goes only where an ambulance is requested and its control room knows"
TAKEN_BACK = "a control room that knows of a request goes on knowing of it"
NO_SUCH_REQUEST = (
    "SELECT 1 FROM incidents_ambulancerequest request WHERE request.id = NEW.request_id "
    "AND request.incident_id = NEW.incident_id AND request.told_at IS NOT NULL"
)
IS_TAKEN_BACK = "OLD.told_at IS NOT NULL AND (NEW.told_at IS NULL OR NEW.incident_id <> OLD.incident_id)"
POSTGRESQL = (
    "CREATE FUNCTION incidents_request_told() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN IF NOT EXISTS ({NO_SUCH_REQUEST}) THEN RAISE EXCEPTION '{REFUSAL}' "
    "USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$",
    "CREATE TRIGGER incidents_never_instead BEFORE INSERT OR UPDATE OF role, request_id, incident_id "
    "ON incidents_involvement FOR EACH ROW WHEN (NEW.role = 'co_responder') EXECUTE FUNCTION incidents_request_told()",
    "CREATE FUNCTION incidents_keep_told() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{TAKEN_BACK}' USING ERRCODE = 'integrity_constraint_violation'; END $$",
    "CREATE TRIGGER incidents_told BEFORE UPDATE ON incidents_ambulancerequest "
    f"FOR EACH ROW WHEN ({IS_TAKEN_BACK}) EXECUTE FUNCTION incidents_keep_told()",
)
SQLITE = (
    *(
        f"CREATE TRIGGER incidents_never_instead_{verb} BEFORE {when} ON incidents_involvement FOR EACH ROW "
        f"WHEN NEW.role = 'co_responder' AND NOT EXISTS ({NO_SUCH_REQUEST}) BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        for verb, when in (("insert", "INSERT"), ("update", "UPDATE OF role, request_id, incident_id"))
    ),
    "CREATE TRIGGER incidents_told BEFORE UPDATE ON incidents_ambulancerequest FOR EACH ROW "
    f"WHEN {IS_TAKEN_BACK} BEGIN SELECT RAISE(ABORT, '{TAKEN_BACK}'); END",
)


def is_postgresql(schema_editor):
    return schema_editor.connection.vendor == "postgresql"


def take_down(apps, schema_editor):
    for statement in OLD_POSTGRESQL if is_postgresql(schema_editor) else OLD_SQLITE:
        schema_editor.execute(statement)


def put_up_again(apps, schema_editor):
    earlier = import_module("apps.incidents.migrations.0004_beside_its_crew")
    for statement in earlier.POSTGRESQL if is_postgresql(schema_editor) else earlier.SQLITE:
        schema_editor.execute(statement)


def derive(apps, schema_editor):
    """Every call was taken by the control room that owns it, so that one knew of the request from the opening on."""
    incidents = apps.get_model("incidents", "Incident").objects
    requests = apps.get_model("incidents", "AmbulanceRequest").objects
    involvements = apps.get_model("incidents", "Involvement").objects
    for incident in incidents.filter(erased_at=None).order_by("pk").iterator():
        has_crew = involvements.filter(incident=incident, role="crew", is_active=True).exists()
        request = requests.create(
            incident=incident,
            agency_id=incident.agency_id,
            state="ended" if incident.phase != "open" else "resourced" if has_crew else "told",
            requested_at=incident.opened_at,
            told_at=incident.opened_at,
            told_by="cad",
        )
        involvements.filter(incident=incident, role="co_responder").update(request=request)
    if is_postgresql(schema_editor):
        # A table with rows that wait for a deferred check cannot be altered.
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def install(apps, schema_editor):
    for statement in POSTGRESQL if is_postgresql(schema_editor) else SQLITE:
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    if is_postgresql(schema_editor):
        schema_editor.execute("DROP FUNCTION incidents_request_told() CASCADE")
        schema_editor.execute("DROP FUNCTION incidents_keep_told() CASCADE")
        return
    for name in ("never_instead_insert", "never_instead_update", "told"):
        schema_editor.execute(f"DROP TRIGGER incidents_{name}")


class Migration(migrations.Migration):
    """Never instead: the database itself knows no co-responder without an ambulance that is requested of a control room that knows."""

    dependencies = [
        ("accounts", "0011_agency_clock_and_numbers"),
        ("incidents", "0010_closed_at"),
    ]
    operations = [
        migrations.RunPython(take_down, put_up_again),
        migrations.CreateModel(
            "AmbulanceRequest",
            [
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("state", models.CharField(max_length=12)),
                ("requested_at", models.DateTimeField()),
                ("told_at", models.DateTimeField(null=True)),
                ("told_by", models.CharField(blank=True, default="", max_length=12)),
                ("acknowledged_at", models.DateTimeField(null=True)),
                (
                    "acknowledged_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.person",
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="accounts.agency"),
                ),
                (
                    "incident",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ambulance_request",
                        to="incidents.incident",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            "Involvement",
            "request",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="incidents.ambulancerequest",
            ),
        ),
        migrations.RunPython(derive, migrations.RunPython.noop),
        migrations.RemoveConstraint("Involvement", "no_co_responder_without_a_crew"),
        migrations.RemoveField("Involvement", "alerted_with"),
        migrations.AddConstraint(
            "Involvement",
            models.CheckConstraint(
                condition=models.Q(("request", None), ("role", "crew"))
                | models.Q(("request__isnull", False), ("role", "co_responder")),
                name="no_co_responder_without_a_request",
            ),
        ),
        migrations.RunPython(install, remove),
    ]
