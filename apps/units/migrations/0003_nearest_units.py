from django.db import migrations, models

BOX = ["area", "service", "lat", "lon"]
SERVICES = ("police", "ambulance")


class Migration(migrations.Migration):
    """Apart from the migration that fills these columns: PostgreSQL alters no table that has rows changed meanwhile."""

    dependencies = [("units", "0002_kit_tasks_competences")]

    operations = [
        migrations.RemoveField("unit", "equipment"),
        migrations.AlterField("unitposition", "area", models.UUIDField()),
        migrations.AlterField(
            "unitposition",
            "service",
            models.CharField(choices=[(name, name) for name in SERVICES], max_length=12),
        ),
        migrations.AlterField("unitposition", "is_free", models.BooleanField()),
        migrations.AddIndex("unitposition", models.Index(fields=BOX, name="unit_positions")),
        migrations.AddIndex(
            "unitposition",
            models.Index(fields=BOX, condition=models.Q(is_free=True), name="free_unit_positions"),
        ),
    ]
