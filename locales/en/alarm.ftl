### Alarms: what somebody must be reached about.

alarm-duress = Emergency button
alarm-withdrawal = Withdraw
alarm-protection_lost = Protection lost
alarm-zone_tightened = Zone made stricter
alarm-limit_changed = Limit changed
alarm-roll_call = Roll call
alarm-declaration = Operation declared
alarm-methane = METHANE
alarm-role_offered = Role offered
alarm-support_requested = Police support requested
alarm-hold_review = Hold to review
alarm-disclosure_requested = Disclosure requested
alarm-glass_broken = Record opened in an emergency
