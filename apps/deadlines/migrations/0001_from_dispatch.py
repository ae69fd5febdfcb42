import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Takes over the table that `apps.dispatch` created, as it is."""

    initial = True

    dependencies = [
        ("dispatch", "0003_deadlines_move"),
        ("journal", "0002_append_only"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="Deadline",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kind", models.CharField(max_length=12)),
                        ("subject", models.UUIDField(db_column="alert", null=True)),
                        ("step", models.PositiveIntegerField(default=1)),
                        ("due_at", models.DateTimeField()),
                        ("fired_at", models.DateTimeField(null=True)),
                        ("noted", models.JSONField(default=dict)),
                        (
                            "story",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="deadlines",
                                to="journal.story",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "dispatch_deadline",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("fired_at", None)),
                                fields=["due_at"],
                                name="deadlines_due",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("subject", "kind", "step"), name="one_deadline_per_step"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("fired_at", None), ("kind", "look_again")),
                                fields=("story",),
                                name="one_look_ahead_per_incident",
                            ),
                        ],
                    },
                )
            ]
        )
    ]
