### The words of the codes on the wire: small letters, as they read inside a sentence. Each is prefixed by its family.

## Parts of the body

region-head = head
region-face = face
region-neck = neck
region-chest = chest
region-abdomen = abdomen
region-pelvis = pelvis
region-upper_back = upper back
region-lower_back = lower back
region-left_upper_arm = left upper arm
region-left_forearm = left forearm
region-left_hand = left hand
region-right_upper_arm = right upper arm
region-right_forearm = right forearm
region-right_hand = right hand
region-left_thigh = left thigh
region-left_lower_leg = left lower leg
region-left_foot = left foot
region-right_thigh = right thigh
region-right_lower_leg = right lower leg
region-right_foot = right foot
face-front = front
face-back = back
side-left = left
side-right = right
limb-left_arm = left arm
limb-right_arm = right arm
limb-left_leg = left leg
limb-right_leg = right leg

## Where a tourniquet sits

site-high = high
site-above_wound = above the wound
over-clothing = over clothing
over-skin = on skin

## Injuries

injury-gunshot = gunshot
injury-stab = stab
injury-blast = blast
injury-blunt = blunt
injury-burn = burn
injury-crush = crush
injury-amputation = amputation
injury-fracture = fracture
injury-bleeding = bleeding
injury-other = other injury

## Rhythms

rhythm-asystole = asystole
rhythm-pea = PEA
rhythm-vf = VF
rhythm-pvt = pulseless VT
rhythm-sinus = sinus rhythm
rhythm-other = another rhythm

## Airway, oxygen and pads

airway-position = opened by position
airway-suction = cleared by suction
airway-opa = oropharyngeal airway
airway-npa = nasopharyngeal airway
airway-pocket_mask = pocket mask
airway-bag_valve_mask = bag-valve-mask
airway-supraglottic = supraglottic airway
airway-tracheal_tube = tracheal tube
oxygen-by-mask = by mask
oxygen-by-bag_valve_mask = by bag-valve-mask
oxygen-by-nasal = by nasal cannula
pads-antero_lateral = antero-lateral
pads-antero_posterior = antero-posterior

## Drugs, their units and routes

drug-adrenaline = adrenaline
drug-amiodarone = amiodarone
drug-tranexamic_acid = tranexamic acid
drug-naloxone = naloxone
drug-morphine = morphine
drug-ketamine = ketamine
drug-other = another drug
dose-unit-mg = mg
dose-unit-microgram = micrograms
dose-unit-g = g
dose-unit-ml = ml
route-iv = IV
route-io = IO
route-im = IM
route-in = intranasal
route-other = by another route

## Position and warmth

position-recovery = recovery position
position-supine = on the back
position-sitting = sitting up
position-legs_raised = legs raised
position-head_up = head up
position-own = as is easiest
warmth-blanket = blanket
warmth-foil = foil
warmth-active_warming = active warming
warmth-off_ground = off the ground
warmth-dry_clothes = dry clothes
warmth-shelter = shelter

## Why compressions pause, and why a resuscitation ends

pause-rhythm_check = rhythm check
pause-moving = moving the patient
pause-airway = airway
pause-other = another reason
stop-pulse_returned = the pulse came back
stop-protocol_complete = the protocol was completed
stop-dnacpr = DNACPR decision
stop-futile = futile
stop-unable = not physically possible
stop-medical_direction = by medical direction

## Who a patient is

age-band-newborn = newborn
age-band-infant = infant
age-band-child = child
age-band-adult = adult
age-band-older_adult = older adult
sex-female = female
sex-male = male
history-mechanism = mechanism
history-complaint = complaint
history-allergies = allergies
history-medications = medications
history-background = background
history-social = social
history-other = information

## What a call is about

incident-category-cardiac_arrest = cardiac arrest
incident-category-respiratory_arrest = respiratory arrest
incident-category-chest_pain = chest pain
incident-category-breathing_difficulty = difficulty breathing
incident-category-unconscious = unconscious
incident-category-stroke = stroke
incident-category-seizure = seizure
incident-category-bleeding = bleeding
incident-category-overdose = overdose or poisoning
incident-category-fall = fall
incident-category-road_collision = road collision
incident-category-assault = assault
incident-category-other = other emergency

## Triage

category-p1 = P1 immediate
category-p2 = P2 urgent
category-p3 = P3 delayed
category-not_breathing = not breathing
category-dead = dead
label-p1 = P1
label-p2 = P2
label-p3 = P3
label-not_breathing = not breathing
label-dead = dead
label-untriaged = not triaged
label-means-p1 = Immediate
label-means-p2 = Urgent
label-means-p3 = Delayed
label-means-not_breathing = CPR if resources allow. This is no diagnosis of death.
tool-tst = Ten Second Triage
tool-mitt = MITT
tool-start = START
tool-jumpstart = JumpSTART
tool-short-tst = Ten Second
tool-short-mitt = MITT
tool-short-start = START
tool-short-jumpstart = JumpSTART

## What was said of an arrest

arrest-cause-medical = medical
arrest-cause-trauma = injury
arrest-cause-overdose = overdose
arrest-cause-drowning = drowning
arrest-cause-electrocution = electrocution
arrest-cause-asphyxia = asphyxia
arrest-seen-family = seen by family
arrest-seen-bystander = seen by a bystander
arrest-seen-responder = seen by a responder
arrest-seen-nobody = not seen
arrest-cpr-none = no bystander CPR
arrest-cpr-compressions = bystander compressions
arrest-cpr-with_breaths = bystander CPR with breaths
arrest-aed-none = no bystander AED
arrest-aed-no_shock = bystander AED without a shock
arrest-aed-shock = bystander AED with a shock
arrest-phone-yes = instructed by telephone
arrest-phone-no = not instructed by telephone
arrest-place-home = at home
arrest-place-work = at work
arrest-place-sport = at sport
arrest-place-street = in the street
arrest-place-public_building = in a public building
arrest-place-care_home = in a care home
arrest-place-education = at a place of education
arrest-place-other = elsewhere
arrest-choice-witness-family = family
arrest-choice-witness-bystander = bystander
arrest-choice-witness-responder = responder
arrest-choice-witness-nobody = nobody
arrest-choice-cpr-none = none
arrest-choice-cpr-compressions = compressions only
arrest-choice-cpr-with_breaths = with breaths
arrest-choice-aed-none = none
arrest-choice-aed-no_shock = on, no shock
arrest-choice-aed-shock = shocked

## Death, as JRCALC names what is found

criterion-decapitation = decapitation
criterion-cranial_destruction = massive cranial and cerebral destruction
criterion-hemicorporectomy = hemicorporectomy or similar
criterion-decomposition = decomposition
criterion-incineration = incineration
criterion-hypostasis = hypostasis
criterion-rigor_mortis = rigor mortis
criterion-no_cpr_15_min = no CPR for 15 min
criterion-asystole_30_s = asystole for 30 s
criterion-asystole_20_min_als = asystole after 20 min of ALS
criterion-no_exclusion = no drowning, hypothermia, poisoning or pregnancy suspected

## Kit

item-aed = AED
item-aed_pads = AED pads
item-aed_battery = AED battery
item-bag_valve_mask = bag-valve-mask
item-oxygen = oxygen
item-tourniquets = tourniquets

## Why a person says no, takes back, or is stood down

decline-committed = committed elsewhere
decline-too_far = too far
decline-no_kit = no kit
decline-unsafe = not safe
decline-other = another reason
stand-down-control_room = by the control room
stand-down-supervisor = by a supervisor
stand-down-police_tasking = needed for police work
stand-down-recoded = the call was re-coded
stand-down-cancelled = the call was cancelled
stand-down-replaced = another unit was sent
stand-down-crew_at_patient = an ambulance crew is at the patient
stand-down-scene_unsafe = the scene is not safe
stand-down-eta_lost = would no longer be there first
stand-down-relocated = the call is at another place
stand-down-real_call = needed for a real call
stand-down-off_duty = booked off
stand-down-enough = enough units are there
stand-down-merged = the call goes on in another incident
stand-down-diverted = sent to another incident
stand-down-found_patient = found another patient
withdrawal-slip = a slip
withdrawal-wrong_time = wrong time
withdrawal-wrong_patient = wrong patient
withdrawal-did_not_happen = did not happen
withdrawal-other = another reason

## What a unit does for its own service

duty-state-off_duty = off duty
duty-state-available = available
duty-state-divertible = on a job, can be diverted
duty-state-busy = on a job, cannot be diverted
duty-on-divertible = on { $task }, can be diverted
duty-on-busy = on { $task }, cannot be diverted

## After the job

aed-data-to_download = to be downloaded
aed-data-downloaded = downloaded
aed-data-left_at_hospital = left at the hospital
aed-data-not_used = not needed: the AED was not used
debrief-topic-went_well = Went well
debrief-topic-was_missing = Was missing

## Phases of tactical care

phase-direct_threat = Direct threat
phase-indirect_threat = Indirect threat
phase-evacuation = Evacuation
phase-zone-direct_threat = hot
phase-zone-indirect_threat = warm
phase-zone-evacuation = cold

## Competences, by the codes that agencies share

competence-co_responder = co-responder
