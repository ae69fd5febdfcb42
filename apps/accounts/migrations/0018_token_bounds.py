from django.db import migrations, models

from apps.accounts.token_rules import SCOPES


def scopes_of_before() -> list[str]:
    return list(SCOPES)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0017_enrolled_devices")]

    operations = [
        migrations.AddField(
            model_name="apitoken", name="scopes", field=models.JSONField(default=scopes_of_before)
        ),
        migrations.AlterField(
            model_name="apitoken",
            name="scopes",
            field=models.JSONField(default=list),
        ),
        migrations.AddField(model_name="apitoken", name="networks", field=models.JSONField(default=list)),
        migrations.AddField(model_name="apitoken", name="expires_at", field=models.DateTimeField(null=True)),
    ]
