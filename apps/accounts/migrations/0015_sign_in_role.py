from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0014_sign_ins")]

    operations = [
        migrations.AddField(
            model_name="signin", name="role", field=models.CharField(blank=True, default="", max_length=16)
        ),
    ]
