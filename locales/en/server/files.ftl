### What is wrong with a file of agreed values, as it follows its line: a scheme, a protocol, a schedule of check-ins.

file-too-long = { $kind ->
    [scheme] a scheme
    [protocol] a protocol
   *[check_ins] a schedule of check-ins
} has at most { $most } characters
file-empty = the file is empty
file-too-deep = nested too deep
file-alias = write the value out: no aliases (*)
file-not-yaml = not YAML: { $fault }
file-key-unknown = there is no key { $key }; known here: { $known }
file-key-missing = { $key } is missing
file-key-repeated = the key { $key } is repeated
file-not-keys = { $path } must be keys with values
file-kind-not-keys = { $kind ->
    [scheme] a scheme
    [protocol] a protocol
   *[check_ins] a schedule of check-ins
} must be keys with values
file-not-decimal = { $path }: write the number in plain decimals, not { $value }
file-unreadable = { $path }: { $value } cannot be read
file-value-wrong = { $path }: { $fault }
file-version-loaded = version { $version } is loaded already and differs: give it a new version number
file-language-unknown = labels: { $language } is not a language of the product
file-label-missing = { $code } has no English label, and the product has no word for it
file-term-field = { $key } belongs to another list
file-term-unknown = { $code } is not in the list of { $list } in force

## Of a scheme

file-scheme-dates = effective.to { $until } lies before effective.from { $since }
file-scheme-window = { $name }.displayed_within_s { $displayed } must be less than acknowledge_within_s { $acknowledge }: nobody can answer what is not on the screen
file-scheme-reach = co_responder.eta_ceiling_s { $ceiling } is less than margin_s { $margin }
file-scheme-hours = travel.night_hours and peak_hours both name { $hour }
file-scheme-no-response = say crew.response, or crew.for_arrest as older schemes do
file-scheme-marker = { $path }: { $marker } is something that the caller says of the patient: it means unsuitable, not { $means }
file-scheme-two-responses = crew.response says what a call needs: leave out { $key }
file-scheme-no-other = crew.response has no row for "*", so that some calls would need nothing
file-scheme-hands = { $path }: hands are people, not crews: give them a need of their own
file-scheme-repeated = { $path }: { $name } is repeated
file-scheme-nothing-to-replace = there is no { $replaced } to replace
file-scheme-replaces-later = { $replaced } begins on { $begins }, after this one
file-scheme-overlap = { $other } is in force from { $since } to { $until }, which overlaps: choose other days, or say `replaces`
file-scheme-overlap-open = { $other } is in force from { $since } to no end, which overlaps: choose other days, or say `replaces`

## Of a protocol

file-protocol-rate = { $least } a minute is not below { $most }
file-protocol-metronome = { $rate } a minute lies outside { $least } to { $most }
file-protocol-warning = the warning after { $warn } s does not come before the cycle ends ({ $cycle } s)
file-protocol-adrenaline = adrenaline.until_s { $until } is not after from_s { $since }
file-protocol-amiodarone = amiodarone_after_shocks must rise, each number once
file-protocol-uncertain = uncertain names { $name }, which is no value; values: { $known }

## Of a schedule of check-ins

file-check-ins-days = names each of { $days } once, in this order
file-check-ins-order = each check-in comes after the one before it
file-alarms-causes = has the terms of each cause once: { $causes }
file-alarms-order = names each of { $causes } once
file-alarms-steps = { $cause }: has at least one step, and each comes after the one before it
file-alarms-displayed = { $cause }: an alarm is shown before it is acknowledged
