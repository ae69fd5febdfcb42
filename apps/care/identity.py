"""Who a patient is, as established by a clinician. Pure. It is kept in an entry's text, so that it can be erased."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec

from apps.core.conversion import decode_json
from apps.core.fillers import is_blank, is_placeholder_birth, is_placeholder_number

KIND = "patient_identified"
NHS_DIGITS = 10
# NHS Data Dictionary, NHS NUMBER: each of the first nine digits by its weight, modulo 11.
WEIGHTS = range(10, 1, -1)


class Identity(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All three fields are present; what is not known is null. `nhs_number`: ten digits without spaces."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=120, pattern=r"\S")]
    born: date | None
    nhs_number: Annotated[str, msgspec.Meta(pattern=r"^[0-9]{10}$")] | None


class IdentityMalformed(ValueError):
    """What is wrong with an identity, in words that name no patient."""


class NhsNumberMisread(IdentityMalformed):
    """The check digit of the NHS number does not fit."""


def read_identity(text: str) -> Identity:
    """From JSON `{name, born, nhs_number}`. Raises `IdentityMalformed`."""
    try:
        identity = decode_json(text, Identity)
    except (msgspec.DecodeError, UnicodeEncodeError) as fault:
        raise IdentityMalformed(f"Not an identity: {fault}") from None
    if is_blank(identity.name):
        raise IdentityMalformed("Not an identity: the name shows nothing")
    identity = _without_fillers(identity)
    if identity.nhs_number is not None and not is_nhs_number(identity.nhs_number):
        raise NhsNumberMisread
    return identity


def _without_fillers(given: Identity) -> Identity:
    """A number or a day that stands for none counts as not given."""
    number, born = given.nhs_number, given.born
    return Identity(
        name=given.name,
        born=None if born and is_placeholder_birth(born) else born,
        nhs_number=None if number and is_placeholder_number(number) else number,
    )


def is_nhs_number(digits: str) -> bool:
    """Whether ten digits end in their check digit; 11 counts as 0, and no number has the check digit 10."""
    if len(digits) != NHS_DIGITS or not digits.isdecimal() or not digits.isascii():
        return False
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=False))
    return (11 - total % 11) % 11 == int(digits[-1])
