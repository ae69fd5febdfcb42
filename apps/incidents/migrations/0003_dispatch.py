import django.db.models.deletion
from django.db import migrations, models
from django.utils import timezone


def say_who_went_as_what(apps, schema_editor):
    involvements = apps.get_model("incidents", "Involvement").objects
    for involvement in involvements.select_related("incident", "agency").order_by("pk"):
        involvement.alerted_at = involvement.incident.opened_at
        if involvement.agency.service == "police":
            involvement.role = "co_responder"
            crews = involvements.filter(incident=involvement.incident, agency__service="ambulance")
            involvement.beside = crews.order_by("pk").first()
        involvement.save()


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
        ("incidents", "0002_address_unchangeable"),
    ]
    operations = [
        migrations.RemoveConstraint(model_name="numbersequence", name="one_sequence_per_day"),
        migrations.AddField("numbersequence", "exercise", models.BooleanField(default=False)),
        migrations.AddConstraint(
            "numbersequence",
            models.UniqueConstraint(fields=("area", "day", "exercise"), name="one_sequence_per_day"),
        ),
        migrations.AddField("incident", "moved_to", models.CharField(blank=True, default="", max_length=300)),
        migrations.AddField("incident", "age_years", models.PositiveSmallIntegerField(null=True)),
        migrations.AddField(
            "involvement", "role", models.CharField(default="crew", max_length=12), preserve_default=False
        ),
        migrations.AddField(
            "involvement", "alerted_at", models.DateTimeField(default=timezone.now), preserve_default=False
        ),
        migrations.AddField(
            "involvement",
            "beside",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="incidents.involvement",
            ),
        ),
        migrations.RunPython(say_who_went_as_what, migrations.RunPython.noop),
        migrations.AddConstraint(
            "involvement",
            models.CheckConstraint(
                condition=models.Q(role="crew", beside=None)
                | models.Q(role="co_responder", beside__isnull=False),
                name="no_co_responder_without_a_crew",
            ),
        ),
        migrations.AddIndex(
            "involvement",
            models.Index(fields=["agency", "role", "alerted_at"], name="involvement_alerted"),
        ),
    ]
