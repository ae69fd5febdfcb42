import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The field is renamed; its column stays."""

    dependencies = [("incidents", "0004_beside_its_crew"), ("journal", "0003_timeline")]
    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RenameField("Incident", "story", "timeline"),
                migrations.AlterField(
                    "Incident",
                    "timeline",
                    models.OneToOneField(
                        db_column="story_id",
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        serialize=False,
                        to="journal.timeline",
                    ),
                ),
            ],
        )
    ]
