"""What can go wrong with identity."""

from __future__ import annotations

from django.conf import settings

from apps.core.problems import NotFound, Problem


class CredentialsWrong(Problem):
    """The name and the password do not go together."""

    status = 401


class SignInLocked(Problem):
    """Too many wrong passwords came for one name from one address."""

    status = 429
    retryable = True


def sign_in_locked() -> SignInLocked:
    """`SignInLocked` with `retry_after_s`: how long a lock holds."""
    return SignInLocked(retry_after_s=int(settings.AXES_COOLOFF_TIME * 3600))


class TokenUnknown(NotFound):
    """The agency has no such token."""
