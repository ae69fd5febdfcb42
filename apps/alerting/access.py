"""What follows when sign-ins end: nothing is pushed to those devices, and hubs and desks look at once."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from django.db import transaction

from apps.accounts.models import Person
from apps.alerting.actions import notify_devices_changed
from apps.alerting.models import PushSubscription
from apps.journal.wakeup import Wakeup, notify


def sign_ins_ended(people: Collection[Person]) -> None:
    """In the transaction in which sign-ins of these people end."""
    PushSubscription.objects.filter(device__person__in=people, device__signed_in=False).delete()
    for person in people:
        if person.membership is None:
            continue
        notify_devices_changed(person)
        ended = Wakeup(area=person.agency.area_id, topic="access", subjects=(person.pk,))
        transaction.on_commit(partial(notify, ended))
