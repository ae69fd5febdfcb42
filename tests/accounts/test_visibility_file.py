"""`visibility.yaml`: the file as shipped is whole and fits the kinds, and one with a gap is refused with its name and the row."""

from __future__ import annotations

from dataclasses import replace

import pytest
import yaml

from apps.accounts.visibility import FILE, VisibilityFileError, read_rules, rules_in_force
from apps.incidents.visibility_check import misfits, visibility_fits_kinds
from apps.journal.kinds import registry

SHIPPED = FILE.read_text(encoding="utf-8")


def changed(path: str, value: object) -> str:
    """The shipped file with one place changed; `...` takes it out."""
    whole = yaml.safe_load(SHIPPED)
    *above, last = path.split(".")
    here = whole
    for name in above:
        here = here[name]
    if value is ...:
        del here[last]
    else:
        here[last] = value
    return yaml.safe_dump(whole)


def test_the_file_as_shipped_fits_the_kinds() -> None:
    assert visibility_fits_kinds() == []


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("incident.sensitivities.desk", ..., "v.yaml: incident.sensitivities has no row for desk"),
        (
            "incident.sensitivities.clinical.crew",
            ...,
            "v.yaml: incident.sensitivities.clinical has no cell for crew",
        ),
        ("incident.masks.device.full", ..., "v.yaml: incident.masks.device has no cell for full"),
        (
            "incident.masks.device.none",
            "all",
            "v.yaml: incident.masks.device has a cell for none, who is sent nothing",
        ),
        (
            "incident.sensitivities.desk.full",
            "most",
            "v.yaml: Invalid enum value 'most' - at `$.incident.sensitivities[...][...]`",
        ),
        (
            "incident.sensitivities.desk.everyone",
            "all",
            "v.yaml: Invalid enum value 'everyone' - at `key` in `$.incident.sensitivities[...]`",
        ),
        (
            "incident.more",
            {},
            "v.yaml: Object contains unknown field `more` - at `$.incident`",
        ),
        ("incident", ..., "v.yaml: Object missing required field `incident`"),
    ],
)
def test_a_file_with_a_gap_is_refused(path: str, value: object, said: str) -> None:
    with pytest.raises(VisibilityFileError) as refused:
        read_rules(changed(path, value), "v.yaml")
    assert str(refused.value) == said


def test_what_is_not_yaml_is_refused_with_its_name() -> None:
    with pytest.raises(VisibilityFileError, match=r"^v\.yaml: while scanning"):
        read_rules("incident: 'open", "v.yaml")


ROW = dict.fromkeys(["after_care", "oversight", "treating", "crew", "full"], "all")


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("incident.kinds.shock_deliverd", ROW, "visibility.yaml: kinds.shock_deliverd is no kind of entry"),
        ("incident.masks.photograph", ROW, "visibility.yaml: masks.photograph masks no field of any kind"),
        ("incident.masks.device", ..., "visibility.yaml: no row masks.device"),
    ],
)
def test_a_row_that_fits_nothing_is_named(path: str, value: object, said: str) -> None:
    rules = read_rules(changed(path, value), "v.yaml").incident
    assert list(misfits(rules, registry)) == [said]


def test_a_mask_of_a_field_that_does_not_exist_is_named() -> None:
    sent = registry["alert_sent"]
    wrong = replace(sent, masks=dict(sent.masks) | {"failed[].why": "delivery_detail"})
    others = [kind for kind in registry if kind is not sent]
    assert list(misfits(rules_in_force().incident, [*others, wrong])) == [
        "apps.alerting.kinds: kind alert_sent masks failed[].why, which is no field of AlertSent"
    ]
