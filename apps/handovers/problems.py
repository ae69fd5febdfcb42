"""Why a handover cannot be offered, heard, returned, accepted or taken back."""

from __future__ import annotations

from apps.core.problems import Problem


class HandoverNotOpen(Problem):
    """This handover is not open any more. Look at the incident: it was accepted or taken back."""

    status = 409


class HandoverNoCrew(Problem):
    """No ambulance crew is on this incident yet, so there is nobody to hand over to. Go on with care."""

    status = 409


class HandoverNotYours(Problem):
    """Only the unit that offered this handover can take it back, and only another one can accept it."""

    status = 409


class HandoverNoSuchUnit(Problem):
    """That unit cannot take the patient: it is no ambulance crew on this incident, or it is yours. Choose another."""

    status = 409


class HandoverPatientUnknown(Problem):
    """This incident has no such patient, or the record was joined with another. Look at the patients and offer again."""

    status = 409
