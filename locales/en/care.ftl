### The sheets on which treatment is entered: airway, drugs, rhythm, the end of a resuscitation

## Airway, breaths and oxygen

care-airway-and-oxygen = Airway and oxygen
care-airway = Airway
care-airway-position = Head position
care-airway-suction = Suction
care-airway-opa = OPA
care-airway-npa = NPA
care-airway-pocket_mask = Pocket mask
care-airway-bag_valve_mask = Bag-valve-mask
care-airway-supraglottic = Supraglottic
care-airway-tracheal_tube = Tracheal tube
care-airway-again = { $adjunct }, again
care-breaths-given = Breaths given
care-breaths =
    { $count ->
        [one] { NUMBER($count) } breath
       *[other] { NUMBER($count) } breaths
    }
care-oxygen = Oxygen
care-flow = Flow a minute
care-litres = { $litres } l
care-oxygen-given = Oxygen given
care-oxygen-given-litres = Oxygen given, { $litres } l

## Drugs

care-drugs = Drugs
care-route = Route
care-route-iv = IV
care-route-io = IO
care-route-im = IM
care-route-in = IN
care-route-other = other
care-dose = Dose given
care-which-dose = Which dose is it?
care-which-dose-open = Which dose is it? It is left out until you say.
care-dose-odd = A dose is a number, such as { $example }. This one is left out.
care-given-now = Given now
care-given-so-far = Given so far
care-given-ago = { $drug }, { $ago }

## Rhythm

care-rhythm-seen = Rhythm seen
care-rhythm-last = Last: { $rhythm }, { $at }

## The end of a resuscitation, and a death

care-stop-why = Why
care-stop-hold = Hold: resuscitation stopped
care-death = Life extinct
care-death-of = Life extinct: patient { $patient }
care-death-recorded = recorded at { $at }
care-death-source = A list to record what was found, after JRCALC (tmlep.com). The clinician decides.
care-hold-to-record = Hold to record
care-undo-death = life extinct
