import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

# The kinds that agencies could be of until now.
KINDS = (
    {
        "code": "police",
        "letter": "P",
        "shape": "square",
        "standing": "responder",
        "group": "law",
        "own_tasking": True,
    },
    {
        "code": "ambulance",
        "letter": "A",
        "shape": "round",
        "standing": "owner",
        "group": "care",
        "own_tasking": False,
    },
)


def add_kinds(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    service_kind = apps.get_model("accounts", "ServiceKind")
    service_kind.objects.bulk_create(service_kind(**kind) for kind in KINDS)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0009_acting_in_a_membership")]

    operations = [
        migrations.CreateModel(
            name="ServiceKind",
            fields=[
                ("code", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("labels", models.JSONField(default=dict)),
                ("letter", models.CharField(max_length=2)),
                (
                    "shape",
                    models.CharField(
                        choices=[
                            ("square", "Square"),
                            ("round", "Round"),
                            ("diamond", "Diamond"),
                            ("hexagon", "Hexagon"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "standing",
                    models.CharField(
                        choices=[
                            ("owner", "owner"),
                            ("clinical", "clinical"),
                            ("responder", "responder"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "group",
                    models.CharField(
                        choices=[
                            ("care", "care"),
                            ("law", "law"),
                            ("rescue", "rescue"),
                            ("civil", "civil"),
                            ("military", "military"),
                        ],
                        max_length=12,
                    ),
                ),
                ("own_tasking", models.BooleanField(default=False)),
            ],
        ),
        migrations.RunPython(add_kinds, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="agency",
            name="service",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="agencies",
                to="accounts.servicekind",
            ),
        ),
    ]
