"""What can go wrong with a device's paths."""

from __future__ import annotations

from apps.core.problems import NotFound, Problem


class PushEndpointNotAllowed(Problem):
    """This browser's push service is not one that this installation speaks to. Ask your administrator to add it to PUSH_HOSTS."""

    status = 422


class PushKeysMalformed(Problem):
    """The keys of this push subscription cannot be read. Turn notifications off and on again on this device."""

    status = 422


class PushIsOff(Problem):
    """This installation sends no push messages: it has no key for them. Alerts come while the app is open."""

    status = 409


class DeviceNotYours(Problem):
    """This device is not signed in as you. Sign out on it and sign in again."""

    status = 403


class TestUnknown(NotFound):
    """This device asked for no such test alert, or it was more than a day ago. Ask for a new one."""
