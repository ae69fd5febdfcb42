from django.db import migrations
from django.utils import timezone


def give(apps, schema_editor):
    """What a person was becomes the first membership, in which the person acts."""
    Person = apps.get_model("accounts", "Person")
    Membership = apps.get_model("accounts", "Membership")
    at = timezone.now()
    for person in Person.objects.order_by("pk").iterator():
        person.membership = Membership.objects.create(
            person=person, agency_id=person.agency_id, role=person.role, begins=at
        )
        person.save(update_fields=["membership"])


def give_back(apps, schema_editor):
    Person = apps.get_model("accounts", "Person")
    for person in Person.objects.select_related("membership").iterator():
        person.agency_id, person.role = person.membership.agency_id, person.membership.role
        person.save(update_fields=["agency", "role"])


class Migration(migrations.Migration):
    dependencies = [("accounts", "0007_memberships")]

    operations = [migrations.RunPython(give, give_back)]
