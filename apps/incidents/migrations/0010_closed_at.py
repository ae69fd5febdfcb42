from django.db import migrations, models
from django.db.models import Max


def fill(apps, schema_editor):
    """What is over already was so when the server recorded it."""
    Incident = apps.get_model("incidents", "Incident")
    Entry = apps.get_model("journal", "Entry")
    over = Incident.objects.exclude(phase="open")
    ended = dict(
        Entry.objects.filter(
            timeline__in=over.values("pk"), kind__in=("incident_closed", "incident_cancelled")
        )
        .values_list("timeline")
        .annotate(Max("recorded_at"))
        .order_by("timeline")
    )
    for pk, opened_at in over.values_list("pk", "opened_at").iterator(chunk_size=500):
        Incident.objects.filter(pk=pk).update(closed_at=ended.get(pk, opened_at))


class Migration(migrations.Migration):
    dependencies = [("incidents", "0009_numbers_without_area"), ("journal", "0009_subject_kind")]

    operations = [
        migrations.AddField("Incident", "closed_at", models.DateTimeField(null=True)),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
