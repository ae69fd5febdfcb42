from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0011_agency_clock_and_numbers"),
        ("incidents", "0009_numbers_without_area"),
    ]

    operations = [
        migrations.RemoveField("area", "number_prefix"),
        migrations.RemoveField("area", "time_zone"),
    ]
