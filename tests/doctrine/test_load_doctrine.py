"""`manage.py load_doctrine`: what it stores, counts and refuses."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from apps.doctrine import selectors
from apps.doctrine.models import TriggerCode

pytestmark = pytest.mark.django_db

SHIPPED = {
    # code: (category, whether police are alerted beside the crew)
    "CARDIAC_ARREST": ("cardiac_arrest", True),
    "UNRESPONSIVE_NOT_BREATHING": ("cardiac_arrest", True),
    "RESPIRATORY_ARREST": ("respiratory_arrest", True),
    "CHEST_PAIN": ("chest_pain", False),
    "BREATHING_DIFFICULTY": ("breathing_difficulty", False),
    "UNCONSCIOUS_BREATHING": ("unconscious", False),
    "STROKE": ("stroke", False),
    "SEIZURE": ("seizure", False),
    "SEVERE_BLEEDING": ("bleeding", False),
    "OVERDOSE": ("overdose", False),
    "FALL": ("fall", False),
    "ROAD_COLLISION": ("road_collision", False),
    "ASSAULT": ("assault", False),
    "OTHER": ("other", False),
}


def load(*arguments: str) -> str:
    out = StringIO()
    call_command("load_doctrine", *arguments, stdout=out)
    return out.getvalue()


def test_the_shipped_codes_are_neutral_and_known_afterwards() -> None:
    assert load() == "coresponder: 14 added, 0 changed, 0 as before\n"
    stored = selectors.all_triggers()
    assert {row.system for row in stored} == {"coresponder"}
    assert {row.code: (row.category, row.co_responder) for row in stored} == SHIPPED


def test_only_arrests_ask_for_a_co_responder() -> None:
    load()
    asking = {row.category for row in selectors.all_triggers() if row.co_responder}
    assert asking == {"cardiac_arrest", "respiratory_arrest"}


def test_loading_again_changes_nothing() -> None:
    load()
    before = list(TriggerCode.objects.order_by("code").values())
    assert load() == "coresponder: 0 added, 0 changed, 14 as before\n"
    assert list(TriggerCode.objects.order_by("code").values()) == before


def test_a_file_of_ones_own_adds_and_changes_and_keeps_what_it_does_not_list(tmp_path: Path) -> None:
    load()
    file = tmp_path / "own.yaml"
    file.write_text(
        "system: coresponder\n"
        "triggers:\n"
        "  - {code: CHEST_PAIN, label: Chest pain, category: chest_pain, co_responder: true}\n"
        "  - {code: FALL, label: Fall, category: fall, co_responder: false}\n"
        "  - {code: DROWNING, label: Drowning, category: drowning, co_responder: true}\n"
    )
    assert load(str(file)) == "coresponder: 1 added, 1 changed, 1 as before, 12 not in the file and kept\n"
    changed = selectors.trigger("coresponder", "CHEST_PAIN")
    assert changed is not None
    assert changed.co_responder is True
    assert selectors.trigger("coresponder", "STROKE") is not None


def test_two_systems_may_use_the_same_code(tmp_path: Path) -> None:
    load()
    file = tmp_path / "own.yaml"
    file.write_text(
        "system: other\ntriggers:\n  - {code: FALL, label: A fall, category: fall, co_responder: false}\n"
    )
    assert load(str(file)) == "other: 1 added, 0 changed, 0 as before\n"
    labels = [selectors.trigger(system, "FALL") for system in ("coresponder", "other")]
    assert [found.label for found in labels if found] == ["Fall", "A fall"]


def test_a_wrong_file_is_refused_whole(tmp_path: Path) -> None:
    file = tmp_path / "wrong.yaml"
    file.write_text(
        "system: other\n"
        "triggers:\n"
        "  - {code: A1, label: One, category: one, co_responder: false}\n"
        "  - {code: A2, label: Two, category: two}\n"
    )
    with pytest.raises(CommandError) as refusal:
        load(str(file))
    assert str(refusal.value) == (
        f"{file} was refused, nothing was loaded: "
        "Object missing required field `co_responder` - at `$.triggers[1]`."
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
