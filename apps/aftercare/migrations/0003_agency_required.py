import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Apart from the migration that fills it: PostgreSQL alters no table that has rows changed meanwhile."""

    dependencies = [("aftercare", "0002_agency")]

    operations = [
        migrations.AlterField(
            "checkin",
            "agency",
            models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="check_ins",
                to="accounts.agency",
            ),
        ),
    ]
