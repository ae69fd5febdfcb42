"""Who may do what: every answer written out, so that no change of the tables goes unseen."""

from __future__ import annotations

from itertools import product
from uuid import UUID

import pytest

from apps.accounts.access import Actor, Permission, Role, Standing, has_permission

RESPONDER, CLINICAL, OWNS = Standing.RESPONDER, Standing.CLINICAL, Standing.OWNER
OWNER = UUID(int=1)

MAY_DO: dict[tuple[Standing, Role], set[str]] = {
    (RESPONDER, Role.RESPONDER): {
        "answer_alarm",
        "go_on_duty",
        "report",
        "report_position",
        "see_units",
        "follow",
        "answer_check_in",
        "take_pushes",
    },
    (RESPONDER, Role.CLINICIAN): {
        "answer_alarm",
        "go_on_duty",
        "report",
        "report_position",
        "see_units",
        "follow",
        "answer_check_in",
        "take_pushes",
    },
    (RESPONDER, Role.SUPERVISOR): {
        "take_pushes",
        "end_access",
        "answer_alarm",
        "see_coverage",
        "task_unit",
        "answer_tasking",
        "see_scheme",
        "switch_scheme",
        "stand_down",
        "see_units",
        "see_desk",
        "follow",
        "see_competences",
        "keep_competences",
        "see_figures",
    },
    (RESPONDER, Role.CONTROL_ROOM): {
        "take_pushes",
        "end_access",
        "answer_alarm",
        "see_coverage",
        "task_unit",
        "answer_tasking",
        "see_scheme",
        "switch_scheme",
        "stand_down",
        "see_units",
        "see_desk",
        "follow",
        "see_figures",
    },
    (RESPONDER, Role.ADMINISTRATOR): {
        "end_access",
        "manage_tokens",
        "manage_partnerships",
        "see_people",
        "see_devices",
        "see_scheme",
        "change_scheme",
        "switch_scheme",
        "see_competences",
        "keep_competences",
    },
    (RESPONDER, Role.MACHINE): {"stand_down", "task_unit", "answer_tasking", "report_position", "see_units"},
    (RESPONDER, Role.WELFARE): {"follow", "look_after_people", "take_pushes"},
    (CLINICAL, Role.RESPONDER): {
        "answer_alarm",
        "go_on_duty",
        "report",
        "report_position",
        "receive_handover",
        "see_units",
        "follow",
        "answer_check_in",
        "take_pushes",
    },
    (CLINICAL, Role.CLINICIAN): {
        "answer_alarm",
        "go_on_duty",
        "report",
        "report_position",
        "stop_resuscitation",
        "convert_tourniquet",
        "care_as_clinician",
        "identify_patient",
        "record_death",
        "withdraw_for_others",
        "receive_handover",
        "see_units",
        "follow",
        "answer_check_in",
        "take_pushes",
    },
    (CLINICAL, Role.SUPERVISOR): {
        "take_pushes",
        "end_access",
        "answer_alarm",
        "see_coverage",
        "task_unit",
        "answer_tasking",
        "stand_down",
        "see_units",
        "see_desk",
        "follow",
        "see_scheme",
        "switch_scheme",
        "see_competences",
        "keep_competences",
        "see_figures",
    },
    (CLINICAL, Role.CONTROL_ROOM): {
        "take_pushes",
        "end_access",
        "answer_alarm",
        "see_coverage",
        "task_unit",
        "answer_tasking",
        "stand_down",
        "see_units",
        "see_desk",
        "follow",
        "see_scheme",
        "switch_scheme",
        "see_figures",
    },
    (CLINICAL, Role.ADMINISTRATOR): {
        "end_access",
        "manage_tokens",
        "manage_partnerships",
        "see_people",
        "see_devices",
        "see_scheme",
        "change_scheme",
        "switch_scheme",
        "see_competences",
        "keep_competences",
    },
    (CLINICAL, Role.MACHINE): {
        "stand_down",
        "task_unit",
        "answer_tasking",
        "report_position",
        "see_units",
    },
    (CLINICAL, Role.WELFARE): {"follow", "look_after_people", "take_pushes"},
    (OWNS, Role.RESPONDER): {
        "answer_alarm",
        "go_on_duty",
        "report",
        "report_position",
        "receive_handover",
        "see_units",
        "follow",
        "answer_check_in",
        "take_pushes",
    },
    (OWNS, Role.CLINICIAN): {
        "answer_alarm",
        "go_on_duty",
        "report",
        "report_position",
        "stop_resuscitation",
        "convert_tourniquet",
        "care_as_clinician",
        "identify_patient",
        "record_death",
        "withdraw_for_others",
        "receive_handover",
        "see_units",
        "follow",
        "answer_check_in",
        "take_pushes",
    },
    (OWNS, Role.SUPERVISOR): {
        "take_pushes",
        "end_access",
        "answer_alarm",
        "see_coverage",
        "task_unit",
        "answer_tasking",
        "open_call",
        "change_call",
        "stand_down",
        "see_units",
        "see_desk",
        "follow",
        "see_scheme",
        "switch_scheme",
        "see_competences",
        "keep_competences",
        "see_figures",
        "export_cases",
    },
    (OWNS, Role.CONTROL_ROOM): {
        "take_pushes",
        "end_access",
        "answer_alarm",
        "see_coverage",
        "task_unit",
        "answer_tasking",
        "open_call",
        "change_call",
        "stand_down",
        "see_units",
        "see_desk",
        "follow",
        "see_scheme",
        "switch_scheme",
        "see_figures",
        "export_cases",
    },
    (OWNS, Role.ADMINISTRATOR): {
        "end_access",
        "manage_tokens",
        "manage_partnerships",
        "see_people",
        "see_devices",
        "see_scheme",
        "change_scheme",
        "switch_scheme",
        "see_competences",
        "keep_competences",
    },
    (OWNS, Role.MACHINE): {
        "open_call",
        "change_call",
        "stand_down",
        "task_unit",
        "answer_tasking",
        "report_position",
        "see_units",
    },
    (OWNS, Role.WELFARE): {"follow", "look_after_people", "take_pushes"},
}


def actor(standing: Standing, role: Role) -> Actor:
    return Actor(person=UUID(int=99), agency=OWNER, area=UUID(int=5), standing=standing, role=role)


@pytest.mark.parametrize(("standing", "role"), list(product(Standing, Role)))
def test_every_role_of_every_standing_may_do_exactly_this(standing: Standing, role: Role) -> None:
    assert {
        permission.value for permission in Permission if has_permission(actor(standing, role), permission)
    } == MAY_DO[standing, role]


def test_every_role_and_permission_is_in_the_table() -> None:
    assert set(MAY_DO) == set(product(Standing, Role))
    assert set().union(*MAY_DO.values()) == {permission.value for permission in Permission}


@pytest.mark.parametrize("role", list(Role))
def test_desks_are_supervisors_and_control_rooms(role: Role) -> None:
    assert actor(RESPONDER, role).is_desk is (role.value in ("supervisor", "control_room"))
