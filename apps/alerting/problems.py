"""Problems with the paths to a device."""

from __future__ import annotations

from apps.core.problems import NotFound, Problem


class PushEndpointNotAllowed(Problem):
    """The push service of the browser is not among `PUSH_HOSTS`."""

    status = 422


class PushKeysMalformed(Problem):
    """The keys of a push subscription cannot be read."""

    status = 422


class PushIsOff(Problem):
    """The installation has no key for push messages."""

    status = 409


class TestUnknown(NotFound):
    """The device asked for no such test alert, or more than a day ago."""


class AlarmUnknown(NotFound):
    """The timeline has no such alarm."""


class AlarmNotYours(Problem):
    """The alarm does not call the recipient that is named, or somebody else answers for that recipient."""

    status = 403
