import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """A deadline may be about no timeline, and the name of its kind may be longer."""

    dependencies = [("deadlines", "0003_timeline")]
    operations = [
        migrations.AlterField(
            model_name="deadline",
            name="timeline",
            field=models.ForeignKey(
                db_column="story_id",
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="deadlines",
                to="journal.timeline",
            ),
        ),
        migrations.AlterField(model_name="deadline", name="kind", field=models.CharField(max_length=40)),
        migrations.AddConstraint(
            model_name="deadline",
            constraint=models.UniqueConstraint(
                condition=models.Q(("fired_at", None), ("subject", None), ("timeline", None)),
                fields=("kind",),
                name="one_pending_deadline_of_no_timeline",
            ),
        ),
    ]
