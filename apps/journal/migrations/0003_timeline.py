import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The model Story is called Timeline. Only the state changes: tables, columns and triggers stay as they are."""

    # Every migration that names the model Story, of whichever room, comes before.
    dependencies = [
        ("journal", "0002_append_only"),
        ("incidents", "0004_beside_its_crew"),
        ("care", "0001_patients"),
        ("deadlines", "0002_any_kind"),
    ]
    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RemoveConstraint("Entry", "one_entry_per_seq"),
                migrations.RenameModel("Story", "Timeline"),
                migrations.AlterModelTable("Timeline", "journal_story"),
                migrations.RenameField("Text", "story", "timeline"),
                migrations.AlterField(
                    "Text",
                    "timeline",
                    models.ForeignKey(
                        db_column="story_id",
                        on_delete=django.db.models.deletion.PROTECT,
                        to="journal.timeline",
                    ),
                ),
                migrations.RenameField("Entry", "story", "timeline"),
                migrations.AlterField(
                    "Entry",
                    "timeline",
                    models.ForeignKey(
                        db_column="story_id",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entries",
                        to="journal.timeline",
                    ),
                ),
                migrations.AddConstraint(
                    "Entry", models.UniqueConstraint(fields=("timeline", "seq"), name="one_entry_per_seq")
                ),
            ],
        )
    ]
