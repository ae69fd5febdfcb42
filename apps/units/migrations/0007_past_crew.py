from django.db import migrations, models


def fill(apps, schema_editor):
    """From what the journal says of who booked on and off."""
    Entry = apps.get_model("journal", "Entry")
    PastCrew = apps.get_model("units", "PastCrew")
    Unit = apps.get_model("units", "Unit")
    known = set(Unit.objects.values_list("pk", flat=True))
    began, over = {}, []
    booked = Entry.objects.filter(
        kind__in=("unit_booked_on", "unit_booked_off"), author__isnull=False, unit__isnull=False
    )
    rows = booked.order_by("stream", "position").values_list("kind", "author", "unit", "recorded_at")
    for kind, person, unit, at in rows.iterator(chunk_size=1000):
        if kind == "unit_booked_on":
            began[person, unit] = at
        elif unit in known and (since := began.pop((person, unit), None)):
            over.append(PastCrew(person_id=person, unit_id=unit, since=since, until=at))
    PastCrew.objects.bulk_create(over, batch_size=500)


class Migration(migrations.Migration):
    dependencies = [
        ("units", "0006_news"),
        ("accounts", "0011_agency_clock_and_numbers"),
        ("journal", "0009_subject_kind"),
    ]

    operations = [
        migrations.CreateModel(
            "PastCrew",
            [
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("since", models.DateTimeField()),
                ("until", models.DateTimeField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=models.deletion.CASCADE, related_name="+", to="accounts.person"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(on_delete=models.deletion.CASCADE, related_name="+", to="units.unit"),
                ),
            ],
            options={"indexes": [models.Index(fields=["person", "until"], name="past_crew")]},
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
