from django.db import migrations, models


class Migration(migrations.Migration):
    """The column goes in a transaction of its own: PostgreSQL alters no table that has rows still to be checked."""

    dependencies = [("journal", "0007_slices")]
    operations = [
        migrations.RemoveField("Timeline", "state"),
        migrations.AddIndex("Entry", models.Index(fields=["timeline", "kind"], name="entries_by_kind")),
    ]
