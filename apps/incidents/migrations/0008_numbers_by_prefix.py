from django.db import migrations, models


def take_over(apps, schema_editor):
    """Count on where the areas are: where two of them had one prefix, from the higher number."""
    NumberSequence = apps.get_model("incidents", "NumberSequence")
    held = {}
    for row in NumberSequence.objects.select_related("area").order_by("-last", "pk"):
        key = (row.area.number_prefix, row.day, row.exercise)
        if key in held:
            row.delete()
            continue
        held[key] = row
        row.prefix = row.area.number_prefix
        row.save(update_fields=["prefix"])


class Migration(migrations.Migration):
    dependencies = [
        ("incidents", "0007_erased_at"),
        ("accounts", "0011_agency_clock_and_numbers"),
    ]

    operations = [
        migrations.AddField(
            "numbersequence", "prefix", models.CharField(blank=True, default="", max_length=4)
        ),
        migrations.RunPython(take_over, migrations.RunPython.noop),
    ]
