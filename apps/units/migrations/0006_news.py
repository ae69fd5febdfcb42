from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("units", "0005_nearest_by_agency")]

    operations = [
        migrations.CreateModel(
            "UnitNews",
            [
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("unit", models.UUIDField(null=True)),
                ("cause", models.CharField(max_length=20)),
                ("at", models.DateTimeField()),
                ("offered", models.JSONField(null=True)),
            ],
        )
    ]
