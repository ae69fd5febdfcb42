import django.db.models.deletion
from django.db import migrations, models


def take_over(apps, schema_editor):
    """The agency of each person; until now a person belonged to one."""
    CheckIn = apps.get_model("aftercare", "CheckIn")
    for check_in in CheckIn.objects.select_related("person__membership"):
        CheckIn.objects.filter(pk=check_in.pk).update(agency=check_in.person.membership.agency_id)


class Migration(migrations.Migration):
    dependencies = [("aftercare", "0001_initial"), ("accounts", "0009_acting_in_a_membership")]

    operations = [
        migrations.AddField(
            "checkin",
            "agency",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="check_ins",
                to="accounts.agency",
            ),
        ),
        migrations.RunPython(take_over, migrations.RunPython.noop),
    ]
