"""Tickets: an ended device hands over the rest of its reports with one, once, within a minute."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.utils.crypto import constant_time_compare, salted_hmac

from apps.accounts.models import SignIn
from apps.core.clock import now
from apps.core.keys import as_text
from apps.reports.models import RemainsTicket
from apps.reports.remains.problems import RemainsTicketOver

LASTS = timedelta(seconds=60)


def ticket_for(sign_in: SignIn) -> str | None:
    """The ticket of an ended sign-in: the same for a minute from the first asking, then none for good."""
    at = now()
    held, _ = RemainsTicket.objects.get_or_create(sign_in=sign_in.pk, defaults={"expires_at": at + LASTS})
    return None if held.used_at or held.expires_at <= at else _text_of(held)


def use(ticket: str) -> SignIn:
    """Use up the ticket in the caller's transaction and return the sign-in that it is of. Raises `RemainsTicketOver`."""
    named = [one] if (one := _named(ticket)) else []
    rows = RemainsTicket.objects.select_for_update(no_key=True)
    held = rows.filter(pk__in=named, used_at=None, expires_at__gt=now()).first()
    if held is None or not constant_time_compare(ticket, _text_of(held)):
        raise RemainsTicketOver
    held.used_at = now()
    held.save(update_fields=["used_at"])
    return SignIn.objects.select_related("person", "membership__agency__service", "device").get(
        pk=held.sign_in
    )


def _text_of(held: RemainsTicket) -> str:
    content = f"{held.sign_in}.{held.expires_at.timestamp():.3f}"
    return (
        f"{held.sign_in}.{as_text(salted_hmac('coresponder.remains', content, algorithm='sha256').digest())}"
    )


def _named(ticket: str) -> UUID | None:
    try:
        return UUID(ticket.partition(".")[0])
    except ValueError:
        return None
