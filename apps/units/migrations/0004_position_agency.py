from django.db import migrations, models


def take_over(apps, schema_editor):
    """The agency of each position's unit."""
    UnitPosition = apps.get_model("units", "UnitPosition")
    Unit = apps.get_model("units", "Unit")
    for unit, agency in Unit.objects.filter(position__isnull=False).values_list("pk", "agency"):
        UnitPosition.objects.filter(pk=unit).update(agency=agency)


class Migration(migrations.Migration):
    dependencies = [("units", "0003_nearest_units")]

    operations = [
        migrations.AddField("unitposition", "agency", models.UUIDField(null=True)),
        migrations.RunPython(take_over, migrations.RunPython.noop),
    ]
