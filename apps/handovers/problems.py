"""Why a handover cannot be offered, heard, returned, accepted or taken back."""

from __future__ import annotations

from apps.core.problems import Problem


class HandoverNotOpen(Problem):
    """The handover was accepted or taken back."""

    status = 409


class HandoverNoCrew(Problem):
    """No ambulance crew is on the incident, so there is nobody to hand over to."""

    status = 409


class HandoverNotYours(Problem):
    """The unit is not the one that may take this handover back, or accept it."""

    status = 409


class HandoverNoSuchUnit(Problem):
    """The named unit is no ambulance crew on the incident, or is the giver."""

    status = 409


class HandoverPatientUnknown(Problem):
    """The incident has no such patient, or the record was joined with another."""

    status = 409
