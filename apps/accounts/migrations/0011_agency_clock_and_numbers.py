from django.db import migrations, models

import apps.accounts.fields


def take_over(apps, schema_editor):
    """Each agency has had the clock and the prefix of its area."""
    Agency = apps.get_model("accounts", "Agency")
    for agency in Agency.objects.select_related("area"):
        agency.number_prefix, agency.time_zone = agency.area.number_prefix, agency.area.time_zone
        agency.save(update_fields=["number_prefix", "time_zone"])


class Migration(migrations.Migration):
    dependencies = [("accounts", "0010_service_kinds")]

    operations = [
        migrations.AddField(
            "agency", "number_prefix", models.CharField(blank=True, default="", max_length=4)
        ),
        migrations.AddField(
            "agency",
            "time_zone",
            models.CharField(
                default="Europe/London",
                max_length=40,
                validators=[apps.accounts.fields.known_time_zone],
            ),
        ),
        migrations.RunPython(take_over, migrations.RunPython.noop),
    ]
