import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The field is renamed; its column stays."""

    dependencies = [("deadlines", "0002_any_kind"), ("journal", "0003_timeline")]
    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RemoveConstraint("Deadline", "one_pending_deadline_per_kind"),
                migrations.RenameField("Deadline", "story", "timeline"),
                migrations.AlterField(
                    "Deadline",
                    "timeline",
                    models.ForeignKey(
                        db_column="story_id",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="deadlines",
                        to="journal.timeline",
                    ),
                ),
                migrations.AddConstraint(
                    "Deadline",
                    models.UniqueConstraint(
                        condition=models.Q(("fired_at", None), ("subject", None)),
                        fields=("timeline", "kind"),
                        name="one_pending_deadline_per_kind",
                    ),
                ),
            ],
        )
    ]
