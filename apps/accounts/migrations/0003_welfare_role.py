from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_device_revoked_at"),
    ]

    operations = [
        migrations.AlterField(
            model_name="person",
            name="role",
            field=models.CharField(
                choices=[
                    ("responder", "responder"),
                    ("clinician", "clinician"),
                    ("supervisor", "supervisor"),
                    ("control_room", "control_room"),
                    ("administrator", "administrator"),
                    ("machine", "machine"),
                    ("welfare", "welfare"),
                ],
                max_length=16,
            ),
        ),
    ]
