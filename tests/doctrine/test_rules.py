"""A file of trigger codes is right in every place, or refused with the place of the fault."""

from __future__ import annotations

import pytest

from apps.doctrine.rules import Trigger, TriggerFileError, TriggerSet, read_triggers

RIGHT = """
system: fictitious
triggers:
  - {code: A1, label: Cardiac arrest, category: cardiac_arrest}
  - {code: A2, label: Fall, category: fall}
"""


def test_a_right_file_is_read() -> None:
    assert read_triggers(RIGHT) == TriggerSet(
        system="fictitious",
        triggers=(
            Trigger(code="A1", label="Cardiac arrest", category="cardiac_arrest"),
            Trigger(code="A2", label="Fall", category="fall"),
        ),
    )


@pytest.mark.parametrize(
    ("was", "becomes", "reason"),
    [
        ("code: A2, ", "", "Object missing required field `code` - at `$.triggers[1]`"),
        (
            "code: A2, ",
            "code: A2, priority: 1, ",
            "Object contains unknown field `priority` - at `$.triggers[1]`",
        ),
        ("code: A2, ", "code: A1, ", "the code A1 is repeated"),
        (
            "code: A2, ",
            "code: A2, code: A3, ",
            "the key code is repeated in the mapping that begins in line 5",
        ),
        ("code: A2, ", "code: NO, ", "Expected `str`, got `bool` - at `$.triggers[1].code`"),
        (
            "category: fall",
            "category: fall, co_responder: false",
            "Object contains unknown field `co_responder` - at `$.triggers[1]`",
        ),
        (
            "label: Fall",
            "label: ''",
            "Expected `str` of length >= 1 - at `$.triggers[1].label`",
        ),
        (
            "category: fall",
            "category: A fall",
            "Expected `str` matching regex '^[a-z][a-z0-9_]{0,39}$' - at `$.triggers[1].category`",
        ),
        ("system: fictitious\n", "", "Object missing required field `system`"),
        ("system: fictitious\n", "system: fictitious\nowner: me\n", "Object contains unknown field `owner`"),
        (RIGHT, "system: x\ntriggers: []\n", "Expected `array` of length >= 1 - at `$.triggers`"),
        (RIGHT, "", "Expected `object`, got `null`"),
        (RIGHT, "- one\n- two\n", "Expected `object`, got `array`"),
    ],
)
def test_a_wrong_file_is_refused_with_the_reason(was: str, becomes: str, reason: str) -> None:
    assert was in RIGHT
    with pytest.raises(TriggerFileError) as refusal:
        read_triggers(RIGHT.replace(was, becomes))
    assert str(refusal.value) == reason


@pytest.mark.parametrize(
    "text", ["system: [", "system: !!python/object/apply:os.getcwd []", "a: b: c", "\x00"]
)
def test_what_is_not_plain_yaml_is_refused(text: str) -> None:
    with pytest.raises(TriggerFileError):
        read_triggers(text)
