### The panel of wounds: the parts of the body, and what is found and done there

wounds-title = Wounds
wounds-as-figure = As a figure
wounds-as-list = As a list
wounds-tactical-phase = Tactical phase
wounds-tactical-phase-none = Tactical phase: none
wounds-position = Position
wounds-warmth = Warmth
wounds-record-warmth = Record warmth
wounds-whole-body = Whole body
wounds-side = Side
wounds-what-is-wrong = What is wrong there
wounds-what-was-done = What was done
wounds-named-by = { $phase }: named by { $edition }
wounds-not-named = Not named for this phase
wounds-tourniquet = Tourniquet
wounds-tourniquet-now = Tourniquet on { $limb } now
wounds-packed-gauze = Packed with gauze
wounds-packed-haemostatic = Packed, haemostatic
wounds-pressure-dressing = Pressure dressing
wounds-chest-seal = Chest seal, { $side }
wounds-undo-warmth = kept warm
wounds-mark-packed = packed
wounds-mark-at = { $mark } { $at }
wounds-mark-tourniquet-converted = tourniquet on { $limb }, converted
wounds-letter-left = L
wounds-letter-right = R
