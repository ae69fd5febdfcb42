"""Three courses of a resuscitation, fact by fact, and what the clocks of a device show at each second.

Written by hand from the shipped protocols. `recorded`: second, kind, payload; `prompts`: the second in which each sentence is first
said; `expect`: fields of `Clocks` (docs/wire.md) at a second.
"""

from __future__ import annotations

from typing import Any

from apps.doctrine.protocol_file import shipped_protocols
from apps.doctrine.selectors import protocol_record

Course = dict[str, Any]


def courses() -> dict[str, Course]:
    """The protocols of a session, and the courses, by the name of their golden file."""
    protocols: Course = {name: protocol_record(protocol) for name, protocol in shipped_protocols().items()}
    return {"protocols": protocols, "adult": ADULT, "child": CHILD, "edges": EDGES}


def drug(name: str) -> dict[str, Any]:
    return {"drug": name, "dose": None, "unit": None, "route": "iv"}


def cycle(number: int, elapsed_s: int, of_s: int = 120, warn_s: int = 105) -> dict[str, Any]:
    is_due = elapsed_s >= of_s
    left = max(0, of_s - elapsed_s)
    return {
        "number": number,
        "elapsed_s": elapsed_s,
        "remaining_s": left,
        "warn": warn_s <= elapsed_s and not is_due,
        "rhythm_check_due": is_due,
    }


def adrenaline(given: int, since_s: int | None, stage: str | None, due: str | None = None) -> dict[str, Any]:
    return {"given": given, "since_s": since_s, "stage": stage, "due": due}


RHYTHM_CHECK = {"reason": "rhythm_check"}
ADVISED, NOT_ADVISED = {"shock_advised": True}, {"shock_advised": False}
SHOCK = {"energy_j": 150}

ADULT: Course = {
    "name": "an adult, shocked three times, pulse back after ten minutes",
    "protocol": "adult",
    "recorded": [
        [60, "arrest_recognised", {}],
        [70, "cpr_started", {}],
        [100, "pads_applied", {"position": None}],
        [130, "cpr_paused", RHYTHM_CHECK],
        [134, "rhythm_analysed", ADVISED],
        [140, "shock_delivered", SHOCK],
        [146, "cpr_resumed", {}],
        [268, "cpr_paused", RHYTHM_CHECK],
        [272, "rhythm_analysed", ADVISED],
        [276, "shock_delivered", SHOCK],
        [279, "cpr_resumed", {}],
        [330, "compressor_changed", {}],
        [400, "cpr_paused", RHYTHM_CHECK],
        [403, "rhythm_analysed", ADVISED],
        [406, "shock_delivered", SHOCK],
        [408, "cpr_resumed", {}],
        [430, "drug_given", drug("adrenaline")],
        [450, "drug_given", drug("amiodarone")],
        [530, "cpr_paused", RHYTHM_CHECK],
        [533, "rhythm_analysed", NOT_ADVISED],
        [545, "cpr_resumed", {}],
        [670, "pulse_returned", {}],
    ],
    "prompts": [
        [141, "Hands off too long: compress"],
        [251, "15 s: get ready"],
        [266, "Stop, rhythm check"],
        [266, "Swap compressor"],
        [384, "15 s: get ready"],
        [399, "Stop, rhythm check"],
        [406, "After shock 3: paramedic considers adrenaline + amiodarone"],
        [430, "After shock 3: paramedic considers amiodarone"],
        [513, "15 s: get ready"],
        [528, "Stop, rhythm check"],
        [528, "Swap compressor"],
        [541, "Hands off too long: compress"],
        [610, "Adrenaline 3 min ago: paramedic considers the next"],
        [650, "15 s: get ready"],
        [665, "Stop, rhythm check"],
        [665, "Swap compressor"],
    ],
    "expect": [
        [
            59,
            {
                "since_arrest_s": None,
                "since_cpr_s": None,
                "cycle": None,
                "shocks": 0,
                "since_shock_s": None,
                "hands_off_s": None,
                "compressor_s": None,
                "rhythm_shockable": None,
            },
        ],
        [
            65,
            {
                "since_arrest_s": 5,
                "since_cpr_s": None,
                "cycle": None,
                "hands_off_s": None,
                "rescue_breaths_due": 0,
            },
        ],
        [
            129,
            {
                "since_arrest_s": 69,
                "since_cpr_s": 59,
                "cycle": cycle(1, 59),
                "hands_off_s": None,
                "compressor_s": 59,
            },
        ],
        [
            140,
            {
                "cycle": None,
                "hands_off_s": 10,
                "hands_off_long": False,
                "shocks": 1,
                "since_shock_s": 0,
                "compressor_s": None,
                "rhythm_shockable": True,
            },
        ],
        [141, {"hands_off_s": 11, "hands_off_long": True, "shock_pause_long": False}],
        [146, {"cycle": cycle(2, 0), "hands_off_s": None, "hands_off_long": False, "compressor_s": 0}],
        [250, {"cycle": cycle(2, 104), "swap_due": False}],
        [251, {"cycle": cycle(2, 105)}],
        [265, {"cycle": cycle(2, 119), "swap_due": False}],
        [266, {"cycle": cycle(2, 120), "compressor_s": 120, "swap_due": True}],
        [330, {"cycle": cycle(3, 51), "compressor_s": 0, "shocks": 2, "since_shock_s": 54}],
        [405, {"adrenaline": adrenaline(0, None, None), "amiodarone": {"given": 0, "due": None}}],
        [
            406,
            {
                "shocks": 3,
                "adrenaline": adrenaline(0, None, None, "After shock 3: paramedic considers adrenaline"),
                "amiodarone": {"given": 0, "due": "After shock 3: paramedic considers amiodarone"},
            },
        ],
        [430, {"cycle": cycle(4, 22), "adrenaline": adrenaline(1, 0, "fresh")}],
        [450, {"amiodarone": {"given": 1, "due": None}}],
        [533, {"rhythm_shockable": False, "adrenaline": adrenaline(1, 103, "fresh")}],
        [609, {"adrenaline": adrenaline(1, 179, "fresh")}],
        [
            610,
            {
                "cycle": cycle(5, 65),
                "adrenaline": adrenaline(
                    1, 180, "amber", "Adrenaline 3 min ago: paramedic considers the next"
                ),
            },
        ],
        [
            670,
            {
                "since_cpr_s": 600,
                "cycle": None,
                "hands_off_s": None,
                "compressor_s": None,
                "pulse_back_s": 0,
                "rosc_sustained": False,
                "adrenaline": adrenaline(1, 240, None),
            },
        ],
        [720, {"since_arrest_s": 660, "pulse_back_s": 50, "shocks": 3, "since_shock_s": 314}],
        [1869, {"pulse_back_s": 1199, "rosc_sustained": False}],
        [1870, {"pulse_back_s": 1200, "rosc_sustained": True}],
    ],
}

CHILD: Course = {
    "name": "a child, breaths first, pads late, pulse back and lost again",
    "protocol": "child",
    "recorded": [
        [30, "arrest_recognised", {}],
        [40, "rescue_breaths_given", {"count": 5}],
        [42, "cpr_started", {}],
        [165, "compressor_changed", {}],
        [200, "pads_applied", {"position": "antero_posterior"}],
        [210, "rhythm_analysed", NOT_ADVISED],
        [290, "compressor_changed", {}],
        [300, "drug_given", drug("adrenaline")],
        [335, "rhythm_analysed", ADVISED],
        [340, "shock_delivered", {"energy_j": None}],
        [412, "compressor_changed", {}],
        [462, "cpr_paused", {"reason": "moving"}],
        [480, "cpr_resumed", {}],
        [602, "rhythm_analysed", NOT_ADVISED],
        [603, "compressor_changed", {}],
        [640, "pulse_returned", {}],
        [660, "pulse_lost", {}],
        [680, "cpr_resumed", {}],
    ],
    "prompts": [
        [30, "5 rescue breaths first"],
        [147, "15 s: get ready"],
        [162, "Swap compressor"],
        [200, "Stop, rhythm check"],
        [210, "Not shockable: paramedic considers adrenaline"],
        [285, "Swap compressor"],
        [315, "15 s: get ready"],
        [330, "Stop, rhythm check"],
        [410, "Swap compressor"],
        [445, "15 s: get ready"],
        [460, "Stop, rhythm check"],
        [473, "Hands off too long: compress"],
        [480, "Adrenaline 3 min ago: paramedic considers the next"],
        [585, "15 s: get ready"],
        [600, "Stop, rhythm check"],
        [600, "Swap compressor"],
        [600, "Adrenaline 5 min ago: paramedic considers the next"],
        [660, "Adrenaline 5 min ago: paramedic considers the next"],
        [671, "Hands off too long: compress"],
    ],
    "expect": [
        [29, {"rescue_breaths_due": 0, "since_arrest_s": None}],
        [30, {"rescue_breaths_due": 5, "since_arrest_s": 0, "hands_off_s": None}],
        [40, {"rescue_breaths_due": 0}],
        [162, {"cycle": cycle(1, 120), "compressor_s": 120, "swap_due": True}],
        [165, {"cycle": cycle(1, 123), "compressor_s": 0, "swap_due": False}],
        [
            210,
            {
                "cycle": cycle(2, 0),
                "rhythm_shockable": False,
                "adrenaline": adrenaline(0, None, None, "Not shockable: paramedic considers adrenaline"),
            },
        ],
        [341, {"cycle": cycle(3, 1), "shocks": 1, "since_shock_s": 1, "compressor_s": 51}],
        [472, {"cycle": None, "hands_off_s": 10, "hands_off_long": False}],
        [473, {"hands_off_s": 11, "hands_off_long": True}],
        [481, {"cycle": cycle(4, 1), "compressor_s": 1}],
        [
            600,
            {"adrenaline": adrenaline(1, 300, "red", "Adrenaline 5 min ago: paramedic considers the next")},
        ],
        [
            650,
            {"cycle": None, "hands_off_s": None, "pulse_back_s": 10, "adrenaline": adrenaline(1, 350, None)},
        ],
        [670, {"hands_off_s": 10, "hands_off_long": False, "pulse_back_s": None}],
        [671, {"hands_off_s": 11, "hands_off_long": True}],
        [700, {"cycle": cycle(6, 20), "since_cpr_s": 658, "hands_off_s": None}],
    ],
}

EDGES: Course = {
    "name": "a pause after a shock, more shocks than there are doses, and stopped",
    "protocol": "adult",
    "recorded": [
        [10, "cpr_started", {}],
        [20, "pads_applied", {"position": None}],
        [60, "cpr_paused", {"reason": None}],
        [62, "shock_delivered", SHOCK],
        [70, "cpr_resumed", {}],
        [100, "shock_delivered", SHOCK],
        [130, "shock_delivered", SHOCK],
        [140, "drug_given", drug("amiodarone")],
        [160, "shock_delivered", SHOCK],
        [190, "shock_delivered", SHOCK],
        [200, "rhythm_seen", {"rhythm": "vf"}],
        [220, "drug_given", drug("amiodarone")],
        [250, "shock_delivered", SHOCK],
        [260, "rhythm_seen", {"rhythm": "asystole"}],
        [300, "resuscitation_stopped", {"reason": "protocol_complete"}],
    ],
    "prompts": [
        [68, "Shock given: compress"],
        [130, "After shock 3: paramedic considers adrenaline + amiodarone"],
        [140, "After shock 3: paramedic considers adrenaline"],
        [160, "After shock 4: paramedic considers adrenaline"],
        [190, "After shock 5: paramedic considers adrenaline + amiodarone"],
        [220, "After shock 5: paramedic considers adrenaline"],
        [190, "Swap compressor"],
        [250, "After shock 6: paramedic considers adrenaline"],
    ],
    "expect": [
        [67, {"hands_off_s": 7, "since_shock_s": 5, "shock_pause_long": False, "hands_off_long": False}],
        [68, {"hands_off_s": 8, "since_shock_s": 6, "shock_pause_long": True, "hands_off_long": False}],
        [101, {"cycle": cycle(3, 1), "shocks": 2}],
        [220, {"amiodarone": {"given": 2, "due": None}}],
        [255, {"shocks": 6, "amiodarone": {"given": 2, "due": None}, "rhythm_shockable": True}],
        [299, {"rhythm_shockable": False}],
        [
            300,
            {
                "cycle": None,
                "hands_off_s": None,
                "compressor_s": None,
                "since_cpr_s": 290,
                "amiodarone": {"given": 2, "due": None},
            },
        ],
        [400, {"hands_off_s": None, "hands_off_long": False, "adrenaline": adrenaline(0, None, None)}],
    ],
}
