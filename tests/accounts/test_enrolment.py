"""Enrolled devices: what a code does once, what the key is asked for, and what an agency may ask of its people's devices."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.core.signing import TimestampSigner, b62_encode
from msgspec import to_builtins

from apps.accounts.actions import revoke_device
from apps.accounts.certificates import public_jwk
from apps.accounts.enrolment import CODE_LASTS, forget_codes
from apps.accounts.models import Agency, Device, OneTimeCode, SignIn, SpentNonce
from apps.accounts.problems import DeviceProofNeeded
from apps.accounts.proofs import NONCE_LASTS, forget_nonces
from apps.accounts.sign_ins import PROOF_LASTS
from apps.core.clock import now
from apps.core.ids import new_id
from apps.core.keys import make_private_key
from apps.feed.resume import ResumeRequest, read_together
from apps.units.actions import book_on
from apps.units.models import Unit
from tests.accounts.agencies import WORDS, TwoAgencies
from tests.accounts.tablets import Tablet
from tests.api.recording_device import proof_of


class KeyedTablet(Tablet):
    """A tablet with a key that it can be enrolled with."""

    def __init__(self) -> None:
        super().__init__()
        self.key = make_private_key()

    def proves(self, method: str, path: str, **instead: Any) -> dict[str, str]:
        return proof_of(instead.get("key", self.key), method, path, instead.get("device", self.device))

    def enrols(self, code: str, **instead: Any) -> Any:
        body = {
            "code": code,
            "id": self.device,
            "jwk": to_builtins(public_jwk(self.key)),
            "proof": self.proves("POST", "/api/device/enrol"),
        }
        return self.browser.send("POST", "/api/device/enrol", body | instead)

    def signs_in(self, username: str, proof: dict[str, str] | None) -> Any:
        given = {"id": self.device, "label": "as its browser says", "proof": proof}
        return self.browser.send(
            "POST", "/api/session", {"username": username, "password": WORDS, "device": given}
        )

    def is_signed_in(self, username: str) -> KeyedTablet:
        answer = self.signs_in(username, self.proves("POST", "/api/session"))
        assert answer.status_code == 200, answer.content
        return self


@pytest.fixture
def desk(agencies: TwoAgencies) -> Tablet:
    tablet = Tablet()
    tablet.sign_in("police-administrator")
    return tablet


def code_of(desk: Tablet, label: str = "Tablet 4", unit: UUID | None = None) -> str:
    answer = desk.ask("POST", "/api/enrolment/codes", {"label": label, "unit": unit and str(unit)})
    assert answer.status_code == 201, answer.content
    made: str = answer.json()["code"]
    return made


@pytest.fixture
def tablet(desk: Tablet) -> KeyedTablet:
    """An enrolled one of the police."""
    enrolled = KeyedTablet()
    assert enrolled.enrols(code_of(desk)).status_code == 200
    return enrolled


def refused(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


def test_a_code_makes_a_device_the_agencys_own(agencies: TwoAgencies, desk: Tablet) -> None:
    unit = Unit.objects.create(agency=agencies.police, call_sign="XT1", kind="car")
    tablet = KeyedTablet()
    answer = tablet.enrols(code_of(desk, "Tablet 4", unit.pk))
    assert (answer.status_code, answer.json()) == (
        200,
        {"device": tablet.device, "label": "Tablet 4", "agency": "Police"},
    )
    device = Device.objects.get(pk=tablet.device)
    assert (device.enrolled_for, device.enrolled_by, device.unit, device.signed_in) == (
        agencies.police,
        agencies.police_administrator,
        unit.pk,
        False,
    )
    assert device.public_jwk == to_builtins(public_jwk(tablet.key))
    tablet.is_signed_in("officer")
    assert (tablet.who(), Device.objects.get(pk=tablet.device).label) == ("Officer", "Tablet 4")


def test_a_code_read_aloud_is_taken_as_it_is_heard(desk: Tablet) -> None:
    heard = code_of(desk).lower().replace("0", "o").replace("1", "l").replace("-", " ")
    assert KeyedTablet().enrols(heard).status_code == 200


def test_a_code_enrols_one_device_and_that_one_may_ask_again(desk: Tablet) -> None:
    code, first, second = code_of(desk), KeyedTablet(), KeyedTablet()
    assert [one.enrols(code).status_code for one in (first, first)] == [200, 200]
    assert refused(second.enrols(code)) == (410, "code_expired")
    assert not Device.objects.filter(pk=second.device).exists()


def test_a_code_is_void_after_a_quarter_of_an_hour(desk: Tablet) -> None:
    code, tablet = code_of(desk), KeyedTablet()
    assert timedelta(minutes=15) == CODE_LASTS
    OneTimeCode.objects.update(expires_at=now() - timedelta(seconds=1))
    assert refused(tablet.enrols(code)) == (410, "code_expired")


def test_a_code_is_void_after_five_wrong_tries(desk: Tablet) -> None:
    code, tablet = code_of(desk), KeyedTablet()
    wrong = code[:-1] + ("0" if code[-1] != "0" else "1")
    assert {refused(tablet.enrols(wrong)) for _ in range(5)} == {(403, "code_wrong")}
    assert refused(tablet.enrols(code)) == (403, "code_wrong")
    assert Device.objects.filter(enrolled_at__isnull=False).count() == 0


@pytest.mark.parametrize("typed", ["", "----", "AAAA", "AAAA-AAAA-AAAA", "é" * 12, "0" * 40])
def test_what_is_no_code_enrols_nothing(desk: Tablet, typed: str) -> None:
    code_of(desk)
    answer = KeyedTablet().enrols(typed)
    assert answer.status_code in (400, 403)
    assert Device.objects.filter(enrolled_at__isnull=False).count() == 0


def test_the_code_itself_is_kept_nowhere(desk: Tablet) -> None:
    code = code_of(desk).replace("-", "")
    assert code[4:] not in repr(list(OneTimeCode.objects.values()))
    OneTimeCode.objects.update(expires_at=now() - timedelta(days=31))
    assert forget_codes(now()) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"proof": None},
        {"proof": {"nonce": "made up", "signature": "A" * 86}},
        {"proof": {"nonce": "made up", "signature": "é"}},
    ],
)
def test_nobody_enrols_with_a_key_that_he_does_not_hold(desk: Tablet, wrong: dict[str, Any]) -> None:
    tablet, code = KeyedTablet(), code_of(desk)
    assert refused(tablet.enrols(code, **wrong)) == (403, "device_proof_wrong")
    others = to_builtins(public_jwk(make_private_key()))
    assert refused(tablet.enrols(code, jwk=others)) == (403, "device_proof_wrong")
    assert tablet.enrols(code).status_code == 200


def test_the_id_of_another_device_cannot_be_enrolled(agencies: TwoAgencies, desk: Tablet) -> None:
    theirs, thief, code = Tablet(), KeyedTablet(), code_of(desk)
    theirs.sign_in("officer")
    thief.device = theirs.device
    assert refused(thief.enrols(code)) == (409, "device_id_taken")
    assert (theirs.who(), Device.objects.get(pk=theirs.device).enrolled_at) == ("Officer", None)
    thief.device = str(new_id())
    assert thief.enrols(code).status_code == 200


def test_a_device_that_was_in_use_before_stays_itself(agencies: TwoAgencies, desk: Tablet) -> None:
    tablet = KeyedTablet()
    tablet.sign_in("officer")
    before = UUID(tablet.device)
    assert tablet.enrols(code_of(desk)).status_code == 200
    assert (tablet.who(), SignIn.objects.get(device=before).proved_at is not None) == ("Officer", True)


def test_a_key_is_of_one_device(desk: Tablet, tablet: KeyedTablet) -> None:
    copy, code = KeyedTablet(), code_of(desk)
    copy.key = tablet.key
    assert refused(copy.enrols(code)) == (409, "device_key_taken")
    spelt = to_builtins(public_jwk(tablet.key))
    again = copy.enrols(code, jwk={**spelt, "x": spelt["x"] + "="})
    assert refused(again) == (409, "device_key_taken")


def test_an_enrolled_device_proves_its_key_at_sign_in(agencies: TwoAgencies, tablet: KeyedTablet) -> None:
    wrong = {
        "none": None,
        "another's key": tablet.proves("POST", "/api/session", key=make_private_key()),
        "another device": tablet.proves("POST", "/api/session", device=str(new_id())),
        "another request": tablet.proves("POST", "/api/device/enrol"),
        "another method": tablet.proves("PUT", "/api/session"),
    }
    assert {why: refused(tablet.signs_in("officer", proof)) for why, proof in wrong.items()} == dict.fromkeys(
        wrong, (403, "device_proof_wrong")
    )
    assert (tablet.who(), SignIn.objects.filter(person=agencies.officer).count()) == (None, 0)
    good = tablet.proves("POST", "/api/session")
    assert tablet.signs_in("officer", good).status_code == 200
    assert refused(tablet.signs_in("officer", good)) == (403, "device_proof_wrong")


class Earlier(TimestampSigner):
    """Signs as the server did a little more than two minutes ago."""

    def timestamp(self) -> str:
        return b62_encode(int(now().timestamp()) - int(NONCE_LASTS.total_seconds()) - 2)


def test_a_nonce_is_old_after_two_minutes(agencies: TwoAgencies, tablet: KeyedTablet) -> None:
    old = Earlier(salt="coresponder.device-proof").sign("a" * 22)
    proof = proof_of(tablet.key, "POST", "/api/session", tablet.device, old)
    assert refused(tablet.signs_in("officer", proof)) == (403, "device_proof_wrong")
    assert SpentNonce.objects.count() == 1
    assert forget_nonces(now() + 3 * NONCE_LASTS) == 1


def test_who_has_no_password_learns_nothing_of_the_device(agencies: TwoAgencies, tablet: KeyedTablet) -> None:
    body = {"username": "officer", "password": "wrong", "device": {"id": tablet.device, "label": ""}}
    assert refused(tablet.browser.send("POST", "/api/session", body)) == (401, "credentials_wrong")


def test_a_copied_cookie_opens_nothing_for_long(agencies: TwoAgencies, tablet: KeyedTablet) -> None:
    tablet.is_signed_in("officer")
    sign_in = SignIn.objects.get(person=agencies.officer)
    cursor = tablet.ask("GET", "/api/snapshot").json()["cursor"]
    SignIn.objects.update(proved_at=now() - PROOF_LASTS - timedelta(seconds=1))
    endpoints = [("GET", "/api/snapshot"), ("GET", f"/api/feed?after={cursor}"), ("GET", "/api/units")]
    assert {refused(tablet.ask(*endpoint)) for endpoint in endpoints} == {(403, "device_proof_needed")}
    assert refused(tablet.ask("PATCH", "/api/session", {"language": "es"})) == (403, "device_proof_needed")
    asked = ResumeRequest(agencies.officer.pk, cursor, sign_in=sign_in.pk)
    (on_socket,) = read_together([asked])
    assert isinstance(on_socket, DeviceProofNeeded)
    copied = tablet.ask("POST", "/api/device/proof", {"proof": None})
    assert refused(copied) == (403, "device_proof_wrong")
    again = {"proof": tablet.proves("POST", "/api/device/proof")}
    assert tablet.ask("POST", "/api/device/proof", again).status_code == 204
    assert [tablet.ask(*endpoint).status_code for endpoint in endpoints] == [200, 200, 200]
    (on_socket,) = read_together([asked])
    assert not isinstance(on_socket, Exception)


def test_nobody_is_asked_for_a_proof_on_a_job(agencies: TwoAgencies, tablet: KeyedTablet) -> None:
    unit = Unit.objects.create(agency=agencies.police, call_sign="XT1", kind="car")
    book_on(agencies.officer, unit.pk, ())
    tablet.is_signed_in("officer")
    SignIn.objects.update(proved_at=now() - 10 * PROOF_LASTS)
    assert tablet.ask("GET", "/api/snapshot").status_code == 403
    Unit.objects.filter(pk=unit.pk).update(incident=unit.pk)
    assert tablet.ask("GET", "/api/snapshot").status_code == 200


def test_a_device_without_a_key_is_not_asked_for_one(agencies: TwoAgencies) -> None:
    tablet = Tablet()
    tablet.sign_in("officer")
    assert tablet.ask("POST", "/api/device/proof", {"proof": None}).status_code == 204
    assert (tablet.who(), SignIn.objects.get().proved_at) == ("Officer", None)


def test_a_device_that_was_ended_is_never_enrolled_again(
    agencies: TwoAgencies, desk: Tablet, tablet: KeyedTablet
) -> None:
    lost = tablet.device
    assert desk.ask("POST", f"/api/devices/{lost}/end").status_code == 204
    code = code_of(desk)
    assert refused(tablet.enrols(code)) == (409, "device_id_taken")
    tablet.device = str(new_id())
    assert refused(tablet.enrols(code)) == (409, "device_key_taken")
    tablet.key = make_private_key()
    assert tablet.enrols(code).status_code == 200
    assert Device.objects.get(pk=lost).revoked_at is not None


def test_the_agency_that_enrolled_a_device_ends_it_with_others_signed_in(
    agencies: TwoAgencies, desk: Tablet, tablet: KeyedTablet
) -> None:
    tablet.is_signed_in("administrator")
    assert Device.objects.get(pk=tablet.device).agency == agencies.ambulance
    assert desk.ask("POST", f"/api/devices/{tablet.device}/end").status_code == 204
    assert tablet.who() is None


def required(agency: Agency) -> None:
    Agency.objects.filter(pk=agency.pk).update(enrolment="required")


def test_an_agency_may_let_people_in_on_its_own_devices_only(
    agencies: TwoAgencies, desk: Tablet, tablet: KeyedTablet
) -> None:
    signed_in, phone = Tablet(), Tablet()
    signed_in.sign_in("officer")
    required(agencies.police)
    answer = phone.sign_in("officer")
    assert refused(answer) == (403, "device_not_enrolled")
    assert answer.json()["detail"].startswith("Police signs in on its own enrolled devices only")
    assert Device.objects.filter(pk=phone.device).exists() is False
    assert (signed_in.who(), tablet.is_signed_in("officer").who()) == ("Officer", "Officer")
    required(agencies.ambulance)
    elsewhere = tablet.signs_in("administrator", tablet.proves("POST", "/api/session"))
    assert refused(elsewhere) == (403, "device_not_enrolled")
    assert tablet.who() == "Officer"


def test_nobody_locks_the_own_agency_out(agencies: TwoAgencies, desk: Tablet, tablet: KeyedTablet) -> None:
    asked = {"policy": "required"}
    assert refused(desk.ask("PUT", "/api/enrolment", asked)) == (409, "enrol_this_device_first")
    tablet.is_signed_in("police-administrator")
    assert tablet.ask("PUT", "/api/enrolment", asked).json() == asked
    assert Agency.objects.get(pk=agencies.police.pk).enrolment == "required"


def test_an_agency_that_enrols_no_devices_makes_no_codes(agencies: TwoAgencies, desk: Tablet) -> None:
    code = code_of(desk)
    assert desk.ask("PUT", "/api/enrolment", {"policy": "off"}).status_code == 200
    assert refused(KeyedTablet().enrols(code)) == (409, "enrolment_off")
    asked = desk.ask("POST", "/api/enrolment/codes", {"label": "Tablet 4"})
    assert refused(asked) == (409, "enrolment_off")


def test_a_code_names_a_unit_of_the_own_agency(agencies: TwoAgencies, desk: Tablet) -> None:
    other = Unit.objects.create(agency=agencies.ambulance, call_sign="A1", kind="ambulance")
    asked = desk.ask("POST", "/api/enrolment/codes", {"label": "Tablet 4", "unit": str(other.pk)})
    assert refused(asked) == (404, "unit_not_found")


def test_the_administrator_sees_every_enrolled_device(
    agencies: TwoAgencies, desk: Tablet, tablet: KeyedTablet
) -> None:
    seen = desk.ask("GET", "/api/devices").json()
    rows = {one["device"]: one["enrolled_at"] is not None for one in seen["devices"]}
    assert (rows, seen["enrolment"]) == ({desk.device: False, tablet.device: True}, "offered")
    revoke_device(UUID(tablet.device))
    assert [one["device"] for one in desk.ask("GET", "/api/devices").json()["devices"]] == [desk.device]
