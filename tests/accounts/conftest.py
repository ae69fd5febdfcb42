"""What the tests of accounts are given. Django is imported inside: this file is read before it is set up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.accounts.world import World


@pytest.fixture
def world(db: None, settings: Any) -> World:
    # Some hundred sign-ins: with the hasher of the product, which is slow on purpose, they take minutes.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    from tests.accounts.world import make_world

    return make_world()
