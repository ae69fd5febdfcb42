from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("units", "0008_skill_and_transport")]

    operations = [
        migrations.AddField(model_name="unit", name="duty_at", field=models.DateTimeField(null=True)),
    ]
