"""Clinical entry kinds. Names follow the Utstein and NEMSIS eArrest terms. Treatments are in `treatments.py`."""

from __future__ import annotations

from apps.accounts.access import Permission, Sensitivity
from apps.care import observations, payloads, tourniquets, treatments
from apps.journal.effects import Earliest, Effect, Effects, Latest, Listed, NoEffect, Own
from apps.journal.kinds import Kind, Payload
from apps.journal.papers import PLACED, Nowhere, Papers, Placed, Said, TextHolds
from apps.journal.recording import FACT, FromDevices, Only

FOLDED: Effects = (Own(),)
IDENTIFIED = "patient_identified"
HEAD_OF_THE_PAGE = Nowhere("who the patient is, is at the head of the page")
NOT_IN_ATMIST = Nowhere("ATMIST has no line for it")
NO_RESOURCE = Nowhere("it is in the narrative: no resource has a place for it")
NOT_IN_NEMSIS = Nowhere("no element has a place for it")
NOT_IN_UTSTEIN = Nowhere("Utstein has no element for it")
IN_EACH = Papers(document=PLACED, spoken=PLACED, fhir=PLACED, nemsis=PLACED, utstein=PLACED)


def _clinical(
    name: str,
    effect: Effects,
    papers: Papers,
    payload: type[Payload] = payloads.OfPatient,
    *,
    words: Said | Placed = PLACED,
    recorded: FromDevices = FACT,
    sensitivity: Sensitivity = Sensitivity.CLINICAL,
    text: TextHolds | None = None,
) -> Kind:
    return Kind(
        name=name,
        payload=payload,
        sensitivity=sensitivity,
        withdrawable=True,
        effect=effect,
        papers=papers,
        words=words,
        recorded=recorded,
        text=text,
    )


def _plain(
    name: str,
    *effect: Effect,
    spoken: Placed | Nowhere = NOT_IN_ATMIST,
    fhir: Placed | Nowhere = NO_RESOURCE,
    nemsis: Placed | Nowhere = NOT_IN_NEMSIS,
    utstein: Placed | Nowhere = NOT_IN_UTSTEIN,
) -> Kind:
    """A fact that says all by its kind and time."""
    line = Said(f"timeline-{name}")
    papers = Papers(document=line, spoken=spoken, fhir=fhir, nemsis=nemsis, utstein=utstein)
    return _clinical(name, effect, papers, words=line)


def _by(permission: Permission, refusal: str) -> FromDevices:
    return FromDevices(only=(Only(permission=permission, refusal=refusal),))


CONVERTER = _by(Permission.CONVERT_TOURNIQUET, "problem-clinician_only-tourniquet")
DEATH = "problem-clinician_only-death"
BREATHS = Said("timeline-rescue_breaths_given")

PATIENTS = (
    _clinical(
        "patient_found",
        FOLDED,
        Papers(
            document=Said("timeline-patient_found"),
            spoken=Nowhere("the patient is named by number"),
            fhir=PLACED,
            nemsis=PLACED,
            utstein=NOT_IN_UTSTEIN,
        ),
        payloads.PatientFound,
        # How many patients there are is for everyone on the incident: otherwise their numbers would mean nothing.
        sensitivity=Sensitivity.OPERATIONAL,
    ),
    _clinical(
        "patient_described",
        FOLDED,
        Papers(document=HEAD_OF_THE_PAGE, spoken=PLACED, fhir=PLACED, nemsis=PLACED, utstein=PLACED),
        payloads.PatientDescribed,
    ),
    _clinical(
        IDENTIFIED,
        FOLDED,
        Papers(
            document=HEAD_OF_THE_PAGE,
            spoken=Nowhere("nobody reads a name aloud"),
            fhir=PLACED,
            nemsis=Nowhere("a report names nobody"),
            utstein=Nowhere("a row names nobody"),
        ),
        words=Said("timeline-patient_identified"),
        recorded=_by(Permission.IDENTIFY_PATIENT, "problem-clinician_only-identity"),
        sensitivity=Sensitivity.IDENTITY,
        text=TextHolds("JSON `{name, born, nhs_number}`"),
    ),
    _clinical(
        "patients_merged",
        FOLDED,
        Papers(
            document=HEAD_OF_THE_PAGE,
            spoken=Nowhere("what was recorded of both is said of one"),
            fhir=Nowhere("what was recorded of both is in one record"),
            nemsis=PLACED,
            utstein=Nowhere("both are one row"),
        ),
        payloads.PatientsMerged,
        sensitivity=Sensitivity.OPERATIONAL,
    ),
    _clinical(
        "triaged",
        (Listed("triages", ("tool", "category"), by_unit=True),),
        Papers(
            document=PLACED,
            spoken=Nowhere("ATMIST has no line for it; the other forms say it"),
            fhir=PLACED,
            nemsis=PLACED,
            utstein=NOT_IN_UTSTEIN,
        ),
        payloads.Triaged,
        recorded=FromDevices(
            only=(
                Only(
                    permission=Permission.RECORD_DEATH,
                    refusal=DEATH,
                    field="category",
                    values=frozenset({"dead"}),
                ),
            )
        ),
    ),
    _clinical(
        "injury_found",
        (Listed("injuries", ("region", "face", "injury")),),
        Papers(document=PLACED, spoken=PLACED, fhir=PLACED, nemsis=PLACED, utstein=NOT_IN_UTSTEIN),
        payloads.InjuryFound,
    ),
    _clinical(
        "history_told",
        (Listed("history", ("topic",)),),
        Papers(document=PLACED, spoken=PLACED, fhir=PLACED, nemsis=NOT_IN_NEMSIS, utstein=NOT_IN_UTSTEIN),
        payloads.HistoryRecorded,
        text=TextHolds("what was said"),
    ),
    _clinical(
        "pre_alert_given",
        FOLDED,
        Papers(
            document=PLACED,
            spoken=Nowhere("ATMIST has no line for it; ASHICE says it"),
            fhir=NO_RESOURCE,
            nemsis=NOT_IN_NEMSIS,
            utstein=NOT_IN_UTSTEIN,
        ),
        payloads.PreAlertGiven,
        recorded=_by(Permission.RECEIVE_HANDOVER, "problem-clinician_only-pre_alert"),
        text=TextHolds("the hospital, 1 to 60"),
    ),
    _clinical(
        "note_added",
        (NoEffect("the words of a note are the text of its entry"),),
        Papers(
            document=Said("timeline-note"),
            spoken=NOT_IN_ATMIST,
            fhir=NO_RESOURCE,
            nemsis=NOT_IN_NEMSIS,
            utstein=NOT_IN_UTSTEIN,
        ),
        text=TextHolds("the note"),
    ),
    _clinical(
        observations.KIND,
        FOLDED,
        Papers(document=PLACED, spoken=PLACED, fhir=PLACED, nemsis=PLACED, utstein=NOT_IN_UTSTEIN),
        observations.ObservationsTaken,
    ),
)
RESUSCITATION = (
    _plain(
        "arrest_recognised",
        Earliest("arrest_at"),
        Own(),
        spoken=PLACED,
        fhir=PLACED,
        nemsis=PLACED,
        utstein=PLACED,
    ),
    _clinical(
        "arrest_described",
        FOLDED,
        Papers(document=PLACED, spoken=PLACED, fhir=NO_RESOURCE, nemsis=PLACED, utstein=PLACED),
        payloads.ArrestDescribed,
    ),
    _plain("call_connected", Earliest("connected_at")),
    _plain(
        "cpr_started",
        Earliest("cpr_started_at"),
        Own(),
        spoken=PLACED,
        fhir=PLACED,
        nemsis=PLACED,
        utstein=PLACED,
    ),
    _clinical("cpr_paused", FOLDED, IN_EACH, payloads.CprPaused),
    _plain(
        "cpr_resumed",
        Earliest("cpr_started_at"),
        Own(),
        spoken=PLACED,
        fhir=PLACED,
        nemsis=PLACED,
        utstein=PLACED,
    ),
    _plain("compressor_changed", Own()),
    _clinical(
        "rescue_breaths_given",
        (Listed("breaths", ("count",)),),
        Papers(document=BREATHS, spoken=PLACED, fhir=PLACED, nemsis=PLACED, utstein=NOT_IN_UTSTEIN),
        payloads.RescueBreathsGiven,
        words=BREATHS,
    ),
    _plain("aed_on", Earliest("aed_on_at"), fhir=PLACED, nemsis=PLACED, utstein=PLACED),
    _clinical("pads_applied", (Earliest("pads_at"), Own()), IN_EACH, payloads.PadsApplied),
    _clinical("rhythm_analysed", (Listed("analyses", ("shock_advised",)),), IN_EACH, payloads.RhythmAnalysed),
    _clinical(
        "rhythm_seen",
        (Listed("rhythms", ("rhythm",)),),
        IN_EACH,
        payloads.RhythmSeen,
        recorded=_by(Permission.CARE_AS_CLINICIAN, "problem-clinician_only-rhythm"),
    ),
    _clinical(
        "shock_delivered",
        (Latest("last_shock_at"), Listed("shocks", ("energy_j",), by_unit=True), Own()),
        IN_EACH,
        payloads.ShockDelivered,
    ),
    _clinical(
        "drug_given",
        (Listed("drugs", ("drug", "dose", "unit", "route")),),
        IN_EACH,
        payloads.DrugGiven,
        recorded=_by(Permission.CARE_AS_CLINICIAN, "problem-clinician_only-drug"),
    ),
    _plain(
        "pulse_returned",
        Latest("pulse_returned_at"),
        Own(),
        spoken=PLACED,
        fhir=PLACED,
        nemsis=PLACED,
        utstein=PLACED,
    ),
    _plain(
        "pulse_lost",
        Latest("pulse_lost_at"),
        Own(),
        spoken=PLACED,
        fhir=PLACED,
        nemsis=PLACED,
        utstein=PLACED,
    ),
    _clinical(
        "resuscitation_stopped",
        (Latest("stopped_at"), Own()),
        IN_EACH,
        payloads.ResuscitationStopped,
        recorded=_by(Permission.STOP_RESUSCITATION, "problem-clinician_only-resuscitation_stopped"),
    ),
    _clinical(
        "life_extinct_recognised",
        FOLDED,
        IN_EACH,
        payloads.LifeExtinctRecognised,
        words=Said("timeline-life_extinct_recognised"),
        recorded=_by(Permission.RECORD_DEATH, DEATH),
    ),
)
TOURNIQUETS = tuple(
    _clinical(
        name,
        FOLDED,
        Papers(
            document=PLACED,
            spoken=PLACED,
            fhir=PLACED,
            nemsis=PLACED if name == tourniquets.APPLIED else Nowhere("a report has that one was applied"),
            utstein=NOT_IN_UTSTEIN,
        ),
        payload,
        recorded=CONVERTER if name in tourniquets.CONVERSIONS else FACT,
    )
    for name, payload in tourniquets.PAYLOADS.items()
)
KINDS = (*PATIENTS, *RESUSCITATION, *treatments.KINDS, *TOURNIQUETS)
NAMES = frozenset(kind.name for kind in KINDS)
