"""Open incidents of which nothing has been heard for a day: a desk looks at each, and closes it or keeps it."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from django.db.models import Exists, OuterRef

from apps.core.clock import now
from apps.dispatch.inbox.items import raise_item
from apps.dispatch.models import DeskItem
from apps.incidents.models import Incident
from apps.journal.models import Entry
from apps.journal.transaction import JournalTransaction, in_transaction

SILENT_FOR = timedelta(hours=24)
"""As long as other systems wait before they close an incident that their CAD has forgotten; here a person decides."""
MOST_AT_ONCE = 100


def ask_about_orphans() -> int:
    """Raise an item for each incident that has been silent for so long, once in as long. How many."""
    since = now() - SILENT_FOR
    asked = DeskItem.objects.filter(kind="orphaned", incident=OuterRef("pk"), raised_at__gte=since)
    heard = Entry.objects.filter(timeline=OuterRef("pk"), recorded_at__gte=since)
    silent = Incident.objects.filter(phase="open", exercise=False, opened_at__lt=since).exclude(Exists(heard))
    found = list(silent.exclude(Exists(asked)).order_by("opened_at", "pk")[:MOST_AT_ONCE])
    for incident in found:
        in_transaction(partial(_raise, incident))
    return len(found)


def _raise(incident: Incident, journal: JournalTransaction) -> None:
    raise_item(journal, incident.agency_id, "orphaned", incident.number, incident=incident.pk)
