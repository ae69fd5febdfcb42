from django.db import migrations, models

KINDS = [("incident", "incident"), ("operation", "operation")]


class Migration(migrations.Migration):
    """A timeline may be of an operation. The column is added as it is, without rebuilding a table whose rows others refer to."""

    dependencies = [("journal", "0008_slices_only")]
    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(
                    "ALTER TABLE journal_story ADD COLUMN subject_kind varchar(12) DEFAULT 'incident' NOT NULL",
                    "ALTER TABLE journal_story DROP COLUMN subject_kind",
                )
            ],
            state_operations=[
                migrations.AddField(
                    "Timeline",
                    "subject_kind",
                    models.CharField(choices=KINDS, db_default="incident", default="incident", max_length=12),
                )
            ],
        )
    ]
