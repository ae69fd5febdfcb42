"""What the tests of accounts are given. Django is imported inside: this file is read before it is set up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.accounts.agencies import TwoAgencies


@pytest.fixture
def agencies(db: None, settings: Any) -> TwoAgencies:
    # Some hundred sign-ins: with the hasher of the product, which is slow on purpose, they take minutes.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    from tests.accounts.agencies import make_agencies

    return make_agencies()
