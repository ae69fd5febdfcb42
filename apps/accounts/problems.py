"""What can go wrong with identity."""

from __future__ import annotations

from django.conf import settings

from apps.core.problems import NotFound, Problem


class CredentialsWrong(Problem):
    """That name and password do not go together. Check both and try again."""

    status = 401


class SignInLocked(Problem):
    """Too many wrong passwords for this name from this place. Wait a quarter of an hour, or ask your administrator."""

    status = 429
    retryable = True


def sign_in_locked() -> SignInLocked:
    """`SignInLocked` with `retry_after_s`: how long a lock holds."""
    return SignInLocked(retry_after_s=int(settings.AXES_COOLOFF_TIME * 3600))


class TokenUnknown(NotFound):
    """Your agency has no such token."""
