"""The database keeps the address of an incident in the CAD's own words, after every change of the table."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, InternalError, transaction

from apps.incidents.models import Incident
from tests.support.actions import opened
from tests.support.factories import County


def test_no_other_address_is_written(county: County) -> None:
    incident = Incident.objects.get(number=opened(county)["incident"]["number"])
    with pytest.raises((IntegrityError, InternalError)), transaction.atomic():
        Incident.objects.filter(pk=incident.pk).update(address="2 Low Street")
    incident.refresh_from_db()
    assert incident.address == "1 High Street"
