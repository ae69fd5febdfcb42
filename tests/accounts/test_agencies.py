"""An agency's own clock and the numbers of its incidents."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from apps.accounts.fields import known_time_zone
from tests.accounts.agencies import TwoAgencies


@pytest.mark.parametrize("name", ["Europe/London", "Asia/Jerusalem", "UTC"])
def test_a_time_zone_is_one_of_the_iana_database(agencies: TwoAgencies, name: str) -> None:
    known_time_zone(name)
    agencies.police.time_zone = name
    agencies.police.full_clean()


@pytest.mark.parametrize("name", ["Europe/Leeds", "", "+01:00", "../etc/passwd"])
def test_any_other_is_refused(agencies: TwoAgencies, name: str) -> None:
    with pytest.raises(ValidationError) as refused:
        known_time_zone(name)
    assert refused.value.code == "time_zone_unknown"
