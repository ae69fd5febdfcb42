import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The field is renamed; its column, its constraint and its triggers stay."""

    dependencies = [("incidents", "0005_timeline")]
    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RemoveConstraint("Involvement", "no_co_responder_without_a_crew"),
                migrations.RenameField("Involvement", "beside", "alerted_with"),
                migrations.AlterField(
                    "Involvement",
                    "alerted_with",
                    models.ForeignKey(
                        db_column="beside_id",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="incidents.involvement",
                    ),
                ),
                migrations.AddConstraint(
                    "Involvement",
                    models.CheckConstraint(
                        condition=models.Q(("alerted_with", None), ("role", "crew"))
                        | models.Q(("alerted_with__isnull", False), ("role", "co_responder")),
                        name="no_co_responder_without_a_crew",
                    ),
                ),
            ],
        )
    ]
