import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import Exists, F, OuterRef, Subquery

import apps.core.ids
from apps.core.clock import now, to_wire

KNOWN = ("aed", "aed_pads", "aed_battery", "bag_valve_mask", "oxygen", "tourniquets")
DUTIES = ("off_duty", "available", "divertible", "busy")


def keep_what_was_said_of_kit(apps, schema_editor):
    """Until now a crew only said what it carried: serviceable, without a date."""
    said = {"serviceable": True, "expires": None, "checked_at": to_wire(now())}
    for unit in apps.get_model("units", "Unit").objects.only("pk", "equipment"):
        unit.kit = {item: said for item in KNOWN if item in unit.equipment}
        unit.save(update_fields=["kit"])


def repeat_what_the_unit_says(apps, schema_editor):
    units = apps.get_model("units", "Unit").objects.filter(pk=OuterRef("unit"))
    apps.get_model("units", "UnitPosition").objects.update(
        area=Subquery(units.values("agency__area_id")),
        service=Subquery(units.values("agency__service")),
        is_free=Exists(units.filter(duty="available", incident=None)),
    )


class Migration(migrations.Migration):
    dependencies = [("units", "0001_initial"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]

    operations = [
        migrations.AddField("unit", "kit", models.JSONField(default=dict)),
        migrations.AddField("unit", "task", models.CharField(blank=True, default="", max_length=40)),
        migrations.AddField("unit", "drill", models.BooleanField(default=False)),
        migrations.AlterField(
            "unit",
            "duty",
            models.CharField(choices=[(duty, duty) for duty in DUTIES], default="off_duty", max_length=12),
        ),
        migrations.CreateModel(
            name="Competence",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=apps.core.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("code", models.CharField(max_length=40)),
                ("awarded", models.DateField()),
                ("expires", models.DateField()),
                ("issuer", models.CharField(max_length=80)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="competences",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=["person", "code"], name="one_competence_per_code"),
                    models.CheckConstraint(
                        condition=models.Q(expires__gt=F("awarded")), name="competences_hold_for_a_while"
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="RejectedFix",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("lat", models.FloatField(null=True)),
                ("lon", models.FloatField(null=True)),
                ("accuracy_m", models.FloatField(null=True)),
                ("at", models.DateTimeField()),
                ("received_at", models.DateTimeField()),
                ("source", models.CharField(max_length=20)),
                ("reason", models.CharField(max_length=20)),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rejected_fixes",
                        to="units.unit",
                    ),
                ),
            ],
        ),
        migrations.AddField("unitposition", "area", models.UUIDField(null=True)),
        migrations.AddField("unitposition", "service", models.CharField(max_length=12, null=True)),
        migrations.AddField("unitposition", "is_free", models.BooleanField(null=True)),
        migrations.RunPython(keep_what_was_said_of_kit, migrations.RunPython.noop, elidable=True),
        migrations.RunPython(repeat_what_the_unit_says, migrations.RunPython.noop, elidable=True),
    ]
