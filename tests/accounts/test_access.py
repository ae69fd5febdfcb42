"""Who may do what: every answer written out, so that no change of the tables goes unseen."""

from __future__ import annotations

from itertools import product
from uuid import UUID

import pytest

from apps.accounts.access import Actor, Permission, Role, Service, has_permission

POLICE, AMBULANCE = Service.POLICE, Service.AMBULANCE
OWNER = UUID(int=1)

MAY_DO: dict[tuple[Service, Role], set[str]] = {
    (POLICE, Role.RESPONDER): {
        "go_on_duty",
        "report",
        "answer_alarm",
        "report_position",
        "see_units",
        "follow",
        "answer_check_in",
        "take_pushes",
    },
    (POLICE, Role.CLINICIAN): {
        "go_on_duty",
        "report",
        "answer_alarm",
        "report_position",
        "see_units",
        "follow",
        "answer_check_in",
        "take_pushes",
    },
    (POLICE, Role.SUPERVISOR): {
        "answer_alarm",
        "see_coverage",
        "task_unit",
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
    (POLICE, Role.CONTROL_ROOM): {
        "answer_alarm",
        "see_coverage",
        "task_unit",
        "see_scheme",
        "switch_scheme",
        "stand_down",
        "see_units",
        "see_desk",
        "follow",
        "see_figures",
    },
    (POLICE, Role.ADMINISTRATOR): {
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
    (POLICE, Role.MACHINE): {"stand_down", "task_unit", "report_position", "see_units"},
    (POLICE, Role.WELFARE): {"follow", "look_after_people", "take_pushes"},
    (AMBULANCE, Role.RESPONDER): {
        "go_on_duty",
        "report",
        "answer_alarm",
        "report_position",
        "receive_handover",
        "see_units",
        "follow",
        "answer_check_in",
        "take_pushes",
    },
    (AMBULANCE, Role.CLINICIAN): {
        "go_on_duty",
        "report",
        "answer_alarm",
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
    (AMBULANCE, Role.SUPERVISOR): {
        "answer_alarm",
        "see_coverage",
        "task_unit",
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
    (AMBULANCE, Role.CONTROL_ROOM): {
        "answer_alarm",
        "see_coverage",
        "task_unit",
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
    (AMBULANCE, Role.ADMINISTRATOR): {
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
    (AMBULANCE, Role.MACHINE): {
        "open_call",
        "change_call",
        "stand_down",
        "task_unit",
        "report_position",
        "see_units",
    },
    (AMBULANCE, Role.WELFARE): {"follow", "look_after_people", "take_pushes"},
}


def actor(service: Service, role: Role) -> Actor:
    return Actor(person=UUID(int=99), agency=OWNER, area=UUID(int=5), service=service, role=role)


@pytest.mark.parametrize(("service", "role"), list(product(Service, Role)))
def test_every_role_of_every_service_may_do_exactly_this(service: Service, role: Role) -> None:
    assert {
        permission.value for permission in Permission if has_permission(actor(service, role), permission)
    } == MAY_DO[service, role]


def test_every_role_and_permission_is_in_the_table() -> None:
    assert set(MAY_DO) == set(product(Service, Role))
    assert set().union(*MAY_DO.values()) == {permission.value for permission in Permission}


@pytest.mark.parametrize("role", list(Role))
def test_desks_are_supervisors_and_control_rooms(role: Role) -> None:
    assert actor(POLICE, role).is_desk is (role.value in ("supervisor", "control_room"))
