"""`manage.py load_doctrine`: what it stores, counts and refuses."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from apps.accounts.models import Agency, Area
from apps.core.clock import now
from apps.doctrine import selectors
from apps.doctrine.models import SchemeVersion, TriggerCode
from apps.doctrine.scheme import activates
from tests.support.scheme import SCHEME

pytestmark = pytest.mark.django_db

SHIPPED = {
    # code: category
    "CARDIAC_ARREST": "cardiac_arrest",
    "UNRESPONSIVE_NOT_BREATHING": "cardiac_arrest",
    "RESPIRATORY_ARREST": "respiratory_arrest",
    "CHEST_PAIN": "chest_pain",
    "BREATHING_DIFFICULTY": "breathing_difficulty",
    "UNCONSCIOUS_BREATHING": "unconscious",
    "COLLAPSED": "unconscious",
    "INJURED_BY_WEAPON": "assault",
    "STROKE": "stroke",
    "SEIZURE": "seizure",
    "SEVERE_BLEEDING": "bleeding",
    "OVERDOSE": "overdose",
    "FALL": "fall",
    "ROAD_COLLISION": "road_collision",
    "ASSAULT": "assault",
    "OTHER": "other",
}


def load(*arguments: str) -> str:
    out = StringIO()
    call_command("load_doctrine", *arguments, stdout=out)
    return out.getvalue()


def test_the_shipped_codes_are_neutral_and_known_afterwards() -> None:
    assert load() == "coresponder: 16 added, 0 changed, 0 as before\n"
    stored = selectors.all_triggers()
    assert {row.system for row in stored} == {"coresponder"}
    assert {row.code: row.category for row in stored} == SHIPPED


def test_loading_again_changes_nothing() -> None:
    load()
    before = list(TriggerCode.objects.order_by("code").values())
    assert load() == "coresponder: 0 added, 0 changed, 16 as before\n"
    assert list(TriggerCode.objects.order_by("code").values()) == before


def test_a_file_of_ones_own_adds_and_changes_and_keeps_what_it_does_not_list(tmp_path: Path) -> None:
    load()
    file = tmp_path / "own.yaml"
    file.write_text(
        "system: coresponder\n"
        "triggers:\n"
        "  - {code: CHEST_PAIN, label: Chest pain, category: heart}\n"
        "  - {code: FALL, label: Fall, category: fall}\n"
        "  - {code: DROWNING, label: Drowning, category: drowning}\n"
    )
    assert load(str(file)) == "coresponder: 1 added, 1 changed, 1 as before, 14 not in the file and kept\n"
    changed = selectors.trigger("coresponder", "CHEST_PAIN")
    assert changed is not None
    assert changed.category == "heart"
    assert selectors.trigger("coresponder", "STROKE") is not None


def test_two_systems_may_use_the_same_code(tmp_path: Path) -> None:
    load()
    file = tmp_path / "own.yaml"
    file.write_text("system: other\ntriggers:\n  - {code: FALL, label: A fall, category: fall}\n")
    assert load(str(file)) == "other: 1 added, 0 changed, 0 as before\n"
    labels = [selectors.trigger(system, "FALL") for system in ("coresponder", "other")]
    assert [found.label for found in labels if found] == ["Fall", "A fall"]


def test_a_wrong_file_is_refused_whole(tmp_path: Path) -> None:
    file = tmp_path / "wrong.yaml"
    file.write_text(
        "system: other\ntriggers:\n  - {code: A1, label: One, category: one}\n  - {code: A2, label: Two}\n"
    )
    with pytest.raises(CommandError) as refusal:
        load(str(file))
    assert str(refusal.value) == (
        f"{file} was refused, nothing was loaded: "
        "Object missing required field `category` - at `$.triggers[1]`."
    )
    assert refusal.value.returncode == 1
    assert TriggerCode.objects.count() == 0


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError) as refusal:
        load(str(tmp_path / "none.yaml"))
    assert str(refusal.value) == (
        f"{tmp_path / 'none.yaml'} cannot be read (No such file or directory): nothing was loaded."
    )


def test_a_file_that_is_not_text_is_named(tmp_path: Path) -> None:
    file = tmp_path / "codes.xlsx"
    file.write_bytes(b"PK\x03\x04\xff\xfe")
    with pytest.raises(CommandError) as refusal:
        load(str(file))
    assert str(refusal.value) == f"{file} is not UTF-8 text: nothing was loaded."


def test_an_unknown_code_is_none() -> None:
    load()
    assert selectors.trigger("coresponder", "TEA_BREAK") is None
    assert selectors.trigger("elsewhere", "FALL") is None


@pytest.fixture
def force() -> Agency:
    area = Area.objects.create(slug="a", name="A", south=53, west=-2, north=54, east=-1)
    Agency.objects.create(area=area, slug="ambulance", name="Ambulance", service_id="ambulance")
    return Agency.objects.create(area=area, slug="force", name="Force", service_id="police")


def schemes() -> list[tuple[str, str, int]]:
    rows = SchemeVersion.objects.order_by("agency__slug", "version")
    return list(rows.values_list("agency__slug", "name", "version"))


def test_every_agency_without_a_scheme_gets_the_shipped_one(force: Agency, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(SCHEME)
    assert load(str(own), "--agency", "force") == "force: added\n"
    assert load() == (
        "coresponder: 16 added, 0 changed, 0 as before\n"
        "ambulance: shipped scheme added\n"
        "force: shipped scheme unchanged\n"
    )
    assert schemes() == [("ambulance", "british-co-responder", 2), ("force", "tests", 1)]


def test_the_shipped_files_have_names(force: Agency) -> None:
    assert load("triggers") == "coresponder: 16 added, 0 changed, 0 as before\n"
    assert load("british-co-responder") == "ambulance: added\nforce: added\n"
    assert load("british-co-responder") == "ambulance: unchanged\nforce: unchanged\n"


def test_the_shipped_scheme_activates_shipped_codes_of_arrests(force: Agency) -> None:
    load()
    found = selectors.scheme_in_force(force.pk, now())
    assert found is not None
    asking = {row.code for row in selectors.all_triggers() if activates(found.scheme, row.system, row.code)}
    assert asking == {"CARDIAC_ARREST", "UNRESPONSIVE_NOT_BREATHING", "RESPIRATORY_ARREST"}


def test_a_wrong_scheme_is_refused_for_every_agency_with_its_lines(force: Agency, tmp_path: Path) -> None:
    file = tmp_path / "wrong.yaml"
    file.write_text(SCHEME.replace("margin_s: 60", "margin_s: -1").replace("of: anyone", "of: none"))
    with pytest.raises(CommandError) as refusal:
        load(str(file))
    assert str(refusal.value) == (
        f"{file} was refused, nothing was loaded:\n"
        "  line 15: co_responder.margin_s: expected int >= 0\n"
        "  line 31: competence.of: invalid enum value 'none'"
    )
    assert schemes() == []


def test_an_agency_that_is_not_there_is_named(force: Agency) -> None:
    with pytest.raises(CommandError) as refusal:
        load("british-co-responder", "--agency", "navy")
    assert str(refusal.value) == "There is no agency navy: nothing was loaded. Known: ambulance, force."
    assert schemes() == []
