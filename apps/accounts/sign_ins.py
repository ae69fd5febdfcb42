"""Sign-ins: when one is over and why, and the actions that end them.

A sign-in slides with use. It does not end by itself while its person is kept signed in, which rooms above say (`keep_while`): on
duty, and so on every incident. A session asks for its sign-in at every request, every few seconds on a socket.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.contrib.sessions.backends.base import SessionBase
from django.db import transaction
from django.db.models import QuerySet
from django.utils.crypto import constant_time_compare, salted_hmac

from apps.accounts.ended import ERASING, Ended
from apps.accounts.models import CertifiedKey, Device, Membership, Person, SignIn, SignInEnd
from apps.audit.actions import Access, note_access
from apps.audit.models import AccessAct
from apps.core.clock import now
from apps.core.keys import as_text

IDLE = timedelta(hours=1)
USE_RESOLUTION = timedelta(minutes=1)
PROOF_LASTS = timedelta(minutes=30)
"""How long an enrolled device goes without proving its key. It does so every ten minutes, and at once when it is asked to."""

_keepers: list[Callable[[UUID], bool]] = []
_excusers: list[Callable[[UUID], bool]] = []
_listeners: list[Callable[[Collection[Person]], None]] = []
_tickets: list[Callable[[SignIn], str | None]] = []


@dataclass(frozen=True)
class Opened:
    """Whom a session is of. `sign_in` is None for a session that began before sign-ins were kept."""

    person: Person
    sign_in: SignIn | None


def keep_while(keeper: Callable[[UUID], bool]) -> None:
    """Let no sign-in of a person (by id) end by idleness while the keeper says so."""
    _keepers.append(keeper)


def hand_over_with(maker: Callable[[SignIn], str | None]) -> None:
    """Give an ended sign-in the ticket that this makes for it."""
    _tickets.append(maker)


def excuse_while(excuser: Callable[[UUID], bool]) -> None:
    """Ask no proof of a person's device (by id of the person) while the excuser says so."""
    _excusers.append(excuser)


def owes_proof(sign_in: SignIn, at: datetime) -> bool:
    """Whether the device of this sign-in is enrolled, has not proved its key for long, and nothing excuses it."""
    if sign_in.proved_at is None or at - sign_in.proved_at <= PROOF_LASTS:
        return False
    return not any(excuses(sign_in.person_id) for excuses in _excusers)


def when_over(listener: Callable[[Collection[Person]], None]) -> None:
    """Call this in the transaction in which sign-ins of these people end."""
    _listeners.append(listener)


def begin(
    person: Person,
    membership: Membership,
    device: Device,
    method: str = "password",
    *,
    has_proved: bool = False,
) -> SignIn:
    """A sign-in from now on. Whatever sign-in the device had before is over. `has_proved`: by the key that it is enrolled with."""
    end(SignIn.objects.filter(device=device), SignInEnd.REPLACED)
    Device.objects.filter(pk=device.pk).update(signed_in=True)
    at = now()
    begun = SignIn.objects.create(
        person=person,
        membership=membership,
        device=device,
        method=method,
        credential=credential_of(person),
        role=membership.role,
        began_at=at,
        last_used_at=at,
        proved_at=at if has_proved else None,
    )
    note_access(_access(AccessAct.SIGNED_IN, begun, method))
    return begun


def credential_of(person: Person) -> str:
    return person.get_session_auth_hash()


def why_over(sign_in: SignIn, person: Person, at: datetime) -> SignInEnd | None:
    """Why this sign-in opens nothing at that moment; None while it does."""
    if sign_in.ended_at:
        return SignInEnd(sign_in.cause)
    if not person.is_active:
        return SignInEnd.SWITCHED_OFF
    held = person.membership
    if held is None or held.pk != sign_in.membership_id or not held.holds_at(at):
        return SignInEnd.MEMBERSHIP_ENDED
    if sign_in.role not in ("", held.role):
        # The membership as it was then is over: another role may do and read other things.
        return SignInEnd.MEMBERSHIP_ENDED
    if not constant_time_compare(sign_in.credential, credential_of(person)):
        return SignInEnd.CREDENTIAL_CHANGED
    is_idle = at - sign_in.last_used_at > IDLE and not any(keeps(person.pk) for keeps in _keepers)
    return SignInEnd.IDLE if is_idle else None


def seal_key(person: Person) -> str:
    """The key, base64url, with which a device seals what it could not send when a sign-in of this person ended.

    The same at every sign-in, so that its author opens it again; nobody else is given it.
    """
    return as_text(salted_hmac("coresponder.unsent", str(person.pk), algorithm="sha256").digest())


def sign_in_of(session: SessionBase) -> SignIn | None:
    """The sign-in that the session names, over or not, with its person."""
    named: str | None = session.get("sign_in")
    if named is None:
        return None
    return SignIn.objects.select_related("person__membership__agency__service").filter(pk=named).first()


def opened_by(session: SessionBase) -> Opened | None:
    """The person of a session whose sign-in is not over, and notes that it is used. None for a session without one."""
    sign_in = sign_in_of(session)
    if sign_in is None:
        return None
    at = now()
    cause = why_over(sign_in, sign_in.person, at)
    if cause:
        record_ends({sign_in.pk: cause})
        return None
    if at - sign_in.last_used_at > USE_RESOLUTION:
        SignIn.objects.filter(pk=sign_in.pk).update(last_used_at=at)
    return Opened(sign_in.person, sign_in)


def last_end(session: SessionBase, device: UUID | None) -> Ended | None:
    """How the last sign-in of a device ended: by its session, and without one by the device's id if that was ended."""
    sign_in = sign_in_of(session)
    if sign_in and sign_in.ended_at and sign_in.cause != SignInEnd.SIGNED_OUT:
        cause = SignInEnd(sign_in.cause)
        return Ended(cause, sign_in.ended_at, _ticket_for(sign_in) if cause in ERASING else None)
    lost = Device.objects.filter(pk=device, revoked_at__isnull=False).first() if device else None
    return Ended(SignInEnd.DEVICE_ENDED, lost.revoked_at) if lost else None


def _ticket_for(sign_in: SignIn) -> str | None:
    return next((ticket for make in _tickets if (ticket := make(sign_in))), None)


def note_use(devices: Iterable[UUID], at: datetime) -> None:
    """The sign-ins of these devices are in use: a socket of theirs answered."""
    used = SignIn.objects.filter(device__in=set(devices), ended_at=None, last_used_at__lt=at - USE_RESOLUTION)
    used.update(last_used_at=at)


def end(chosen: QuerySet[SignIn], cause: SignInEnd, by: Person | None = None) -> int:
    """End those of these sign-ins that are not over. Returns their number."""
    with transaction.atomic():
        live = list(
            chosen.filter(ended_at=None)
            .select_related("person__membership__agency", "membership", "device")
            .order_by("pk")
        )
        if not live:
            return 0
        SignIn.objects.filter(pk__in=[one.pk for one in live], ended_at=None).update(
            ended_at=now(), cause=cause.value, ended_by=by
        )
        if cause is not SignInEnd.IDLE:
            # One that fell asleep off duty can still be asked by push how its person is.
            Device.objects.filter(pk__in=[one.device_id for one in live]).update(signed_in=False)
        note_access(*(_access(AccessAct.SIGN_IN_ENDED, one, cause.value, by) for one in live))
        _announce({one.person for one in live})
    return len(live)


def _access(act: AccessAct, sign_in: SignIn, code: str, by: Person | None = None) -> Access:
    return Access(
        act=act,
        person=sign_in.person_id,
        agency=sign_in.membership.agency_id,
        sign_in=sign_in.pk,
        device=sign_in.device_id,
        by=by.pk if by else None,
        code=code,
    )


def record_ends(causes: Mapping[UUID, SignInEnd]) -> None:
    """Write down that these sign-ins were found to be over."""
    for cause in set(causes.values()):
        end(SignIn.objects.filter(pk__in=[one for one in causes if causes[one] is cause]), cause)


def end_void() -> int:
    """Find and end every sign-in that is over by itself: its person was switched off, has another password, or left it idle."""
    at = now()
    live = SignIn.objects.filter(ended_at=None).select_related("person__membership")
    causes = {one.pk: cause for one in live if (cause := why_over(one, one.person, at))}
    record_ends(causes)
    return len(causes)


def end_device(device: Device, by: Person | None = None) -> None:
    """End the device: its sign-in, its certificate and its id, at once and for good."""
    with transaction.atomic():
        Device.objects.filter(pk=device.pk, revoked_at=None).update(revoked_at=now())
        Device.objects.filter(pk=device.pk).update(signed_in=False)
        CertifiedKey.objects.filter(device=device, void_at=None).update(void_at=now())
        note_access(
            Access(
                act=AccessAct.DEVICE_ENDED,
                person=device.person_id,
                agency=device.agency_id,
                device=device.pk,
                by=by.pk if by else None,
            )
        )
        if not end(SignIn.objects.filter(device=device), SignInEnd.DEVICE_ENDED, by):
            _announce({device.person})


def end_person(person: Person, by: Person | None = None) -> int:
    """End every sign-in of the person, on whatever device, and void what certifies the person's records. Returns their number."""
    CertifiedKey.objects.filter(person=person, void_at=None).update(void_at=now())
    return end(SignIn.objects.filter(person=person), SignInEnd.PERSON_ENDED, by)


def live_devices_of(person: UUID, *, heard_since: datetime) -> set[UUID]:
    """The devices on which the person is signed in and which gave a sign of life since that time."""
    live = SignIn.objects.filter(person=person, ended_at=None)
    used = live.filter(last_used_at__gte=heard_since) | live.filter(device__last_seen_at__gte=heard_since)
    return set(used.values_list("device", flat=True))


def over_among(devices: Collection[UUID], at: datetime) -> set[UUID]:
    """Those of these devices that have a sign-in, but none that still opens anything."""
    known = SignIn.objects.filter(device__in=devices)
    live = known.filter(ended_at=None).select_related("person__membership")
    open_on = {one.device_id for one in live if why_over(one, one.person, at) in (None, SignInEnd.IDLE)}
    return set(known.values_list("device", flat=True)) - open_on


def _announce(people: set[Person]) -> None:
    for listener in _listeners:
        listener(people)
