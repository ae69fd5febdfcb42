from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("alerting", "0001_initial"),
    ]

    operations = [
        migrations.AlterField(
            model_name="push",
            name="kind",
            field=models.CharField(
                choices=[("alert", "alert"), ("test", "test"), ("check_in", "check_in")], max_length=8
            ),
        ),
    ]
