from django.db import migrations, models

from apps.doctrine.scheme import as_marker
from apps.doctrine.term_list import shipped_terms

TREATING = ("owner", "clinical")


def take_over(apps, schema_editor):
    """A vehicle of an ambulance service whose kind no list knows goes on counting as what it was sent as: it takes patients, with
    a paramedic. Vehicles of a kind that the list knows, patient transport among them, are as their kind says.
    """
    Unit = apps.get_model("units", "Unit")
    kinds = shipped_terms("vehicles")
    treating = Unit.objects.filter(agency__service__standing__in=TREATING)
    for unit, kind in treating.values_list("pk", "kind"):
        if kinds.called(as_marker(kind)) is None:
            Unit.objects.filter(pk=unit).update(transports=True, default_skill="paramedic")


class Migration(migrations.Migration):
    dependencies = [("units", "0007_past_crew"), ("accounts", "0013_territories")]

    operations = [
        migrations.AddField("unit", "transports", models.BooleanField(null=True)),
        migrations.AddField("unit", "seats", models.PositiveSmallIntegerField(null=True)),
        migrations.AddField("unit", "default_skill", models.CharField(blank=True, default="", max_length=40)),
        migrations.AddField("unit", "carries_aed", models.BooleanField(null=True)),
        migrations.RunPython(take_over, migrations.RunPython.noop),
    ]
