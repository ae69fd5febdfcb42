from django.db import migrations
from django.utils import timezone


def agree(apps, schema_editor):
    """Agencies that work together in one area go on doing so: nobody is named as having approved, so they are marked."""
    Agency = apps.get_model("accounts", "Agency")
    Partnership = apps.get_model("accounts", "Partnership")
    at = timezone.now()
    agencies = list(Agency.objects.order_by("pk"))
    Partnership.objects.bulk_create(
        Partnership(
            owner=owner,
            partner=partner,
            purpose="mutual_aid" if partner.service == "ambulance" else "co_responder",
            state="active",
            approved_by_owner_at=at,
            approved_by_partner_at=at,
            begins=at,
            redaction="live_on_incident",
            is_migrated=True,
        )
        for owner in agencies
        for partner in agencies
        if owner.service == "ambulance" and owner.pk != partner.pk and owner.area_id == partner.area_id
    )


class Migration(migrations.Migration):
    dependencies = [("accounts", "0005_partnerships")]

    operations = [migrations.RunPython(agree, migrations.RunPython.noop)]
