### Kit and competences
kit-label = Kit
kit-aed = AED
kit-bvm = BVM
kit-aed_pads = AED pads
kit-aed_battery = AED battery
kit-bag_valve_mask = Bag-valve-mask
kit-oxygen = Oxygen
kit-tourniquets = Tourniquets
kit-needed = Needed to be alerted to arrests
kit-optional = If you carry it
kit-present = Present
kit-missing = Missing
kit-good-until = Good until
kit-state-missing = missing
kit-state-present = present
kit-state-no-date = no date given
kit-state-present-expiring = present, { $expiry }
kit-expired =
    { $days ->
        [one] expired yesterday
       *[other] expired { NUMBER($days) } days ago
    }
kit-expires-today = expires today
kit-expires =
    { $days ->
        [one] expires tomorrow
       *[other] expires in { NUMBER($days) } days
    }
kit-lacking = { $item } ({ $why })
kit-wanting-title = Not complete
kit-wanting = You can go on duty; you will not be alerted to arrests until these are on board and in date:
kit-wanting-on-duty = You will not be alerted to arrests until these are on board and in date:
kit-competence = { $label } competence { $expiry }.
kit-competence-not-alerted = { $label } competence { $expiry }. You will not be alerted as co-responder.
kit-competence-renew = { $label } competence { $expiry }. Renew it this week.
kit-competence-book = { $label } competence { $expiry }. Book its renewal.
