"""Whether a database lets in anyone who has read about the demo: with its passwords, or with the token of its CAD."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX, check_password, make_password
from django.db import transaction
from django.db.models import Count

from apps.accounts import sign_ins
from apps.accounts.models import ApiToken, Person, SignIn, SignInEnd
from apps.accounts.selectors import token_digest
from apps.core.clock import now
from apps.core.technical import OperatorText
from apps.demo.accounts import CAD_BEARER, WORDS_FOR_ALL, everyone_of
from apps.demo.fleet import AGENCIES


@dataclass(frozen=True)
class LeftOpen:
    """The people whose password everybody can read, and whether the CAD's token works."""

    people: list[Person]
    token: bool

    def __bool__(self) -> bool:
        return bool(self.people) or self.token

    def sentence(self) -> OperatorText:
        return (
            f"This database was a demo: {len(self.people)} of its accounts open with the demo's password"
            f"{', and the token of its CAD is taken' if self.token else ''}. Run `manage.py close_demo`, which switches them off, "
            "or set DATABASE_URL to another database."
        )


def left_open() -> LeftOpen:
    """What of a demo still opens something here.

    People are known by their names, and those who were renamed by having the same stored form of a password as others: a seeding
    makes it once for everybody.
    """
    names = [seed.username for agency in AGENCIES for seed in everyone_of(agency)]
    usable = Person.objects.filter(is_active=True).exclude(password__startswith=UNUSABLE_PASSWORD_PREFIX)
    shared = usable.values("password").annotate(people=Count("pk")).filter(people__gt=1).values("password")
    suspects = (usable.filter(username__in=names) | usable.filter(password__in=shared)).order_by("username")
    opens = {form: check_password(WORDS_FOR_ALL, form) for form in {one.password for one in suspects}}
    token = ApiToken.objects.filter(digest=token_digest(CAD_BEARER), revoked_at=None, person__is_active=True)
    return LeftOpen([one for one in suspects if opens[one.password]], token.exists())


def close_demo() -> LeftOpen:
    """Switch off the people of `left_open`, end their sign-ins and revoke the token. Returns what was closed."""
    found = left_open()
    with transaction.atomic():
        ids = [one.pk for one in found.people]
        sign_ins.end(SignIn.objects.filter(person__in=ids), SignInEnd.SWITCHED_OFF)
        Person.objects.filter(pk__in=ids).update(is_active=False, password=make_password(None))
        ApiToken.objects.filter(digest=token_digest(CAD_BEARER), revoked_at=None).update(revoked_at=now())
    return found
