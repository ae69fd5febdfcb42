"""Reads of dispatch."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from apps.accounts.access import Actor
from apps.accounts.models import Agency
from apps.dispatch.records import CallAnswerBody
from apps.dispatch.redaction import alert_for
from apps.incidents.models import Involvement
from apps.incidents.selectors import access_incident
from apps.incidents.visibility import masked_payload, reader_of
from apps.journal.kinds import registry
from apps.units.selectors import agencies_of_units


def answer_for(actor: Actor, body: CallAnswerBody) -> CallAnswerBody:
    """A `CallAnswer` as the actor may read it: of other agencies' units, whether they go, in whole minutes, or a public reason."""
    reader = reader_of(actor, access_incident(actor, UUID(body["incident"]["id"])).clearance)
    named = {one["unit"] for one in (*body["considered"], *body["alerts"])}
    agencies = agencies_of_units({UUID(unit) for unit in named})

    def is_own(unit: str) -> bool:
        return agencies.get(UUID(unit)) == reader.agency

    explained = {"considered": body["considered"], "account": body["account"], "gain_s": body["gain_s"]}
    seen, _ = masked_payload(registry["units_considered"], explained, reader.clearance, is_own)
    return {
        **body,
        "considered": seen["considered"] or [],
        "account": seen["account"] or [],
        "gain_s": seen["gain_s"],
        "alerts": [alert_for(one, is_own) for one in body["alerts"]],
    }


def alerts_this_week(agency: UUID, at: datetime) -> int:
    """How often units of this agency were alerted as co-responders in the week of `at`, up to `at`; exercises do not count.

    A week begins on Monday at midnight by the clock of the agency's area (ISO 8601).
    """
    zone = ZoneInfo(Agency.objects.get(pk=agency).time_zone)
    alerted = Involvement.objects.filter(
        agency=agency,
        role="co_responder",
        alerted_at__range=(_monday(at.astimezone(zone)), at),
        incident__exercise=False,
    )
    # A part that goes on in another incident counts there.
    return alerted.exclude(incident__phase="merged", status="stood_down").count()


def _monday(local: datetime) -> datetime:
    day = local.date() - timedelta(days=local.weekday())
    return datetime.combine(day, time(), tzinfo=local.tzinfo)
