from django.db import migrations, models


class Migration(migrations.Migration):
    """Apart from the migration that fills the prefix: PostgreSQL alters no table that has rows changed meanwhile."""

    dependencies = [("incidents", "0008_numbers_by_prefix")]

    operations = [
        migrations.RemoveConstraint("numbersequence", "one_sequence_per_day"),
        migrations.RemoveField("numbersequence", "area"),
        migrations.AlterField("numbersequence", "prefix", models.CharField(blank=True, max_length=4)),
        migrations.AddConstraint(
            "numbersequence",
            models.UniqueConstraint(fields=["prefix", "day", "exercise"], name="one_sequence_per_day"),
        ),
    ]
