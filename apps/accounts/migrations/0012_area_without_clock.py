from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0011_agency_clock_and_numbers"),
        ("incidents", "0009_numbers_without_area"),
    ]

    operations = [
        # With a default, so that the column can come back while there are areas.
        migrations.AlterField("area", "number_prefix", models.CharField(default="", max_length=4)),
        migrations.RemoveField("area", "number_prefix"),
        migrations.RemoveField("area", "time_zone"),
    ]
