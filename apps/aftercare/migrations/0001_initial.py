import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import apps.core.ids


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("incidents", "0004_beside_its_crew"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CheckIn",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=apps.core.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "day",
                    models.CharField(
                        choices=[("first", "first"), ("week", "week"), ("month", "month")], max_length=5
                    ),
                ),
                ("due_at", models.DateTimeField()),
                ("asked_at", models.DateTimeField(null=True)),
                ("answered_at", models.DateTimeField(null=True)),
                ("answers", models.JSONField(null=True)),
                ("note", models.TextField(blank=True, default="")),
                ("talk", models.BooleanField(default=False)),
                ("severe", models.BooleanField(default=False)),
                ("taken_at", models.DateTimeField(null=True)),
                (
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="check_ins",
                        to="incidents.incident",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="check_ins",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "taken_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("answered_at", None), ("asked_at", None)),
                        fields=["due_at"],
                        name="check_ins_to_ask",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("person", "incident", "day"), name="one_check_in_per_person_job_and_day"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_at__isnull", True), ("answers__isnull", True)),
                            models.Q(("answered_at__isnull", False), ("answers__isnull", False)),
                            _connector="OR",
                        ),
                        name="answered_check_ins_have_answers",
                    ),
                ],
            },
        ),
    ]
