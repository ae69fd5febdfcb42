"""What a screen lets somebody type is what the server takes: a limit here and another one there lose the end of a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from rest_framework import serializers

from apps.accounts.serializers import CodeIn, EnrolIn
from apps.aftercare.serializers import AnswersIn
from apps.api.serializers import ReportIn, SearchIn
from apps.care.actions import LONGEST_HOSPITAL
from apps.care.identity import Identity
from apps.care.payloads import PatientDescribed
from apps.core.ids import new_id
from apps.dispatch.intake import reading
from apps.dispatch.meeting.views import ReferenceIn
from apps.dispatch.serializers import REASON_LENGTH, AssignIn, TaskingIn
from apps.dispatch.taskings.serializers import TaskingRequestIn
from apps.doctrine.serializers import SchemeSwitchIn
from apps.handovers.rules import LONGEST_NAME
from apps.reports.batches import SentReport
from apps.units.serializers import DutyIn
from tests.harness.installation import ROOT

SCREENS = ROOT / "frontend" / "src" / "screens"
LIMIT = re.compile(r'maxlength=["{](?:(\d+)|(LONGEST))["}]')
NAMED = re.compile(r"const (LONGEST) = ([\d_]+);")


def of_field(shape: type[serializers.Serializer[Any]], name: str) -> int:
    field = shape().fields[name]
    assert isinstance(field, serializers.CharField)
    assert field.max_length
    return field.max_length


def longest_taken(takes: Callable[[str], object], up_to: int = 400) -> int:
    """How many letters pass."""

    def is_taken(count: int) -> bool:
        try:
            takes("A" * count)
        except msgspec.ValidationError:
            return False
        return True

    return max(count for count in range(1, up_to) if is_taken(count))


def of_reference(text: str) -> None:
    if not ReferenceIn(data={"external_ref": text}).is_valid():
        raise msgspec.ValidationError


TEXT = of_field(ReportIn, "text")
NAME = longest_taken(lambda text: msgspec.convert({"name": text, "born": None, "nhs_number": None}, Identity))
TAG = longest_taken(lambda text: msgspec.convert({"tag": text}, PatientDescribed))
YEARS, MINUTES = len("130"), len("240")
NUMBER_IN_GROUPS = len("943 476 5919") + 2
LIMITS = {
    "board/CallActions": [reading.INFORMATION_LENGTH],
    "board/IncidentSearch": [of_field(SearchIn, "typed")],
    "board/CloseIncident": [REASON_LENGTH],
    "board/Reason": [REASON_LENGTH],
    "board/Relocate": [reading.ADDRESS_LENGTH],
    "board/RunningCall": [longest_taken(of_reference)],
    "board/Scheme": [of_field(SchemeSwitchIn, "reason")],
    "board/SendUnit": [of_field(AssignIn, "reason")],
    "board/TaskingPanel": [of_field(TaskingRequestIn, "note")],
    "board/TestCall": [reading.ADDRESS_LENGTH],
    "board/UnitDuty": [of_field(TaskingIn, "task")],
    "scene/handover/PreAlert": [LONGEST_HOSPITAL],
    "scene/handover/Receivers": [LONGEST_NAME],
    "scene/patient/PatientArrest": [MINUTES],
    "scene/patient/PatientDescription": [YEARS, TAG],
    "scene/patient/PatientHistory": [TEXT],
    "scene/patient/PatientIdentity": [NAME, NUMBER_IN_GROUPS],
    "scene/timeline/NoteForm": [TEXT],
    "shared/EnrolDevice": [of_field(CodeIn, "label")],
    "shared/aftercare/CheckIn": [of_field(AnswersIn, "note")],
    "shared/aftercare/Debrief": [TEXT],
    "signin/EnrolThisDevice": [of_field(EnrolIn, "code")],
    "waiting/DutyStates": [of_field(DutyIn, "task")],
}
ELSEWHERE = {
    *("board/CallerForm", "board/TaskedUnit", "scene/actions/Backup"),
    *("scene/handover/ReplyForm", "scene/treatment/Drugs"),
}
"""Forms with limits of their own or that are given one, and a number that is read by its own rules."""


def limits_in(text: str) -> list[int]:
    named = {name: int(value.replace("_", "")) for name, value in NAMED.findall(text)}
    return [int(number) if number else named[name] for number, name in LIMIT.findall(text)]


@pytest.mark.parametrize("screen", sorted(LIMITS))
def test_a_screen_takes_as_much_as_the_server(screen: str) -> None:
    assert limits_in((SCREENS / f"{screen}.svelte").read_text()) == LIMITS[screen]


def test_every_limit_of_a_screen_is_in_the_table() -> None:
    found = {
        str(one.relative_to(SCREENS))[:-7]
        for one in SCREENS.rglob("*.svelte")
        if "maxlength=" in one.read_text()
    }
    assert found == LIMITS.keys() | ELSEWHERE


def test_a_report_is_as_long_in_the_wire_document_as_where_it_is_read() -> None:
    sent = {
        "id": str(new_id()),
        "kind": "note_added",
        "incident": str(new_id()),
        "at": "2026-11-22T22:41:07Z",
    }
    assert longest_taken(lambda text: msgspec.convert({**sent, "text": text}, SentReport), 2_100) == TEXT
