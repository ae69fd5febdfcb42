### Tourniquets: the gate of a conversion

## Whether to convert one now, and why

tourniquet-gate-clinician = Only a clinician loosens it.
tourniquet-gate-hospital = Hospital within 2 h of the application: leave it on.
tourniquet-gate-allow = On for less than 2 h: make every effort to convert.
tourniquet-gate-caution = On for 2 to 6 h: probably safe, the limit is not proven.
tourniquet-gate-converted = It is converted already.
tourniquet-gate-time-not-known = The time of application is not known.
tourniquet-gate-locked = On for 6 h or more: it stays on.
tourniquet-gate-failed = An earlier conversion failed: it stays on.
tourniquet-gate-failed-twice = A second conversion failed: it stays on.
tourniquet-gate-failed-long-ago = The failed conversion was more than 2 h ago: it stays on.
tourniquet-gate-amputation = It controls an amputation.
tourniquet-gate-amputation-unsaid = Not said: is it over an amputation?
tourniquet-gate-shock = The patient is in shock.
tourniquet-gate-shock-unsaid = Not said: is the patient in shock?
tourniquet-gate-not-watched = The wound cannot be watched for bleeding.
tourniquet-gate-watched-unsaid = Not said: can the wound be watched for bleeding?
