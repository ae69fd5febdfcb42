from django.db import migrations, models

BOX = ["agency", "lat", "lon"]


class Migration(migrations.Migration):
    """Apart from the migration that fills this column: PostgreSQL alters no table that has rows changed meanwhile."""

    dependencies = [("units", "0004_position_agency")]

    operations = [
        migrations.AlterField("unitposition", "agency", models.UUIDField()),
        migrations.RemoveIndex("unitposition", "unit_positions"),
        migrations.RemoveIndex("unitposition", "free_unit_positions"),
        migrations.RemoveField("unitposition", "area"),
        migrations.RemoveField("unitposition", "service"),
        migrations.AddIndex("unitposition", models.Index(fields=BOX, name="unit_positions")),
        migrations.AddIndex(
            "unitposition",
            models.Index(fields=BOX, condition=models.Q(is_free=True), name="free_unit_positions"),
        ),
    ]
