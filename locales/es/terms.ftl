### Draft: to be signed by a native speaker.

## Parts of the body

region-head = cabeza
region-face = cara
region-neck = cuello
region-chest = tórax
region-abdomen = abdomen
region-pelvis = pelvis
region-upper_back = espalda alta
region-lower_back = espalda baja
region-left_upper_arm = brazo izquierdo
region-left_forearm = antebrazo izquierdo
region-left_hand = mano izquierda
region-right_upper_arm = brazo derecho
region-right_forearm = antebrazo derecho
region-right_hand = mano derecha
region-left_thigh = muslo izquierdo
region-left_lower_leg = pierna izquierda
region-left_foot = pie izquierdo
region-right_thigh = muslo derecho
region-right_lower_leg = pierna derecha
region-right_foot = pie derecho
face-front = delante
face-back = detrás
side-left = izquierdo
side-right = derecho
limb-left_arm = brazo izquierdo
limb-right_arm = brazo derecho
limb-left_leg = pierna izquierda
limb-right_leg = pierna derecha

## Where a tourniquet sits

site-high = alto
site-above_wound = por encima de la herida
over-clothing = sobre la ropa
over-skin = sobre la piel

## Injuries

injury-gunshot = arma de fuego
injury-stab = arma blanca
injury-blast = explosión
injury-blunt = contuso
injury-burn = quemadura
injury-crush = aplastamiento
injury-amputation = amputación
injury-fracture = fractura
injury-bleeding = hemorragia
injury-other = otra lesión

## Rhythms

rhythm-asystole = asistolia
rhythm-pea = AESP
rhythm-vf = FV
rhythm-pvt = TV sin pulso
rhythm-sinus = ritmo sinusal
rhythm-other = otro ritmo

## Airway, oxygen and pads

airway-position = abierta por posición
airway-suction = aspirada
airway-opa = cánula orofaríngea
airway-npa = cánula nasofaríngea
airway-pocket_mask = mascarilla de bolsillo
airway-bag_valve_mask = balón resucitador
airway-supraglottic = dispositivo supraglótico
airway-tracheal_tube = tubo endotraqueal
oxygen-by-mask = con mascarilla
oxygen-by-bag_valve_mask = con balón resucitador
oxygen-by-nasal = con gafas nasales
pads-antero_lateral = anterolateral
pads-antero_posterior = anteroposterior

## Drugs, their units and routes

drug-adrenaline = adrenalina
drug-amiodarone = amiodarona
drug-tranexamic_acid = ácido tranexámico
drug-naloxone = naloxona
drug-morphine = morfina
drug-ketamine = ketamina
drug-other = otro fármaco
dose-unit-mg = mg
dose-unit-microgram = microgramos
dose-unit-g = g
dose-unit-ml = ml
route-iv = IV
route-io = IO
route-im = IM
route-in = intranasal
route-other = por otra vía

## Position and warmth

position-recovery = posición lateral de seguridad
position-supine = boca arriba
position-sitting = sentado
position-legs_raised = piernas elevadas
position-head_up = cabeza elevada
position-own = como esté más cómodo
warmth-blanket = manta
warmth-foil = manta térmica
warmth-active_warming = calentamiento activo
warmth-off_ground = aislado del suelo
warmth-dry_clothes = ropa seca
warmth-shelter = refugio

## Why compressions pause, and why a resuscitation ends

pause-rhythm_check = análisis del ritmo
pause-moving = traslado del paciente
pause-airway = vía aérea
pause-other = otro motivo
stop-pulse_returned = recuperó el pulso
stop-protocol_complete = protocolo completado
stop-dnacpr = orden de no RCP
stop-futile = fútil
stop-unable = físicamente imposible
stop-medical_direction = por indicación médica

## Who a patient is

age-band-newborn = recién nacido
age-band-infant = lactante
age-band-child = niño
age-band-adult = adulto
age-band-older_adult = persona mayor
sex-female = mujer
sex-male = hombre
history-mechanism = mecanismo
history-complaint = motivo
history-allergies = alergias
history-medications = medicación
history-background = antecedentes
history-social = entorno social
history-other = información

## What a call is about

incident-category-cardiac_arrest = parada cardiorrespiratoria
incident-category-respiratory_arrest = parada respiratoria
incident-category-chest_pain = dolor torácico
incident-category-breathing_difficulty = dificultad respiratoria
incident-category-unconscious = inconsciente
incident-category-stroke = ictus
incident-category-seizure = convulsión
incident-category-bleeding = hemorragia
incident-category-overdose = sobredosis o intoxicación
incident-category-fall = caída
incident-category-road_collision = accidente de tráfico
incident-category-assault = agresión
incident-category-other = otra emergencia

## Triage

category-p1 = P1 inmediato
category-p2 = P2 urgente
category-p3 = P3 demorado
category-not_breathing = no respira
category-dead = fallecido
label-p1 = P1
label-p2 = P2
label-p3 = P3
label-not_breathing = no respira
label-dead = fallecido
label-untriaged = sin triar
label-means-p1 = Inmediato
label-means-p2 = Urgente
label-means-p3 = Demorado
label-means-not_breathing = RCP si hay medios. No es un diagnóstico de muerte.
tool-tst = Triaje en diez segundos
tool-mitt = MITT
tool-start = START
tool-jumpstart = JumpSTART
tool-short-tst = Diez segundos
tool-short-mitt = MITT
tool-short-start = START
tool-short-jumpstart = JumpSTART

## What was said of an arrest

arrest-cause-medical = médica
arrest-cause-trauma = traumatismo
arrest-cause-overdose = sobredosis
arrest-cause-drowning = ahogamiento
arrest-cause-electrocution = electrocución
arrest-cause-asphyxia = asfixia
arrest-seen-family = presenciada por la familia
arrest-seen-bystander = presenciada por un testigo
arrest-seen-responder = presenciada por un interviniente
arrest-seen-nobody = no presenciada
arrest-cpr-none = sin RCP de testigos
arrest-cpr-compressions = compresiones de testigos
arrest-cpr-with_breaths = RCP de testigos con ventilaciones
arrest-aed-none = sin DEA de testigos
arrest-aed-no_shock = DEA de testigos sin descarga
arrest-aed-shock = DEA de testigos con descarga
arrest-phone-yes = instrucciones por teléfono
arrest-phone-no = sin instrucciones por teléfono
arrest-place-home = en el domicilio
arrest-place-work = en el trabajo
arrest-place-sport = haciendo deporte
arrest-place-street = en la calle
arrest-place-public_building = en un edificio público
arrest-place-care_home = en una residencia
arrest-place-education = en un centro educativo
arrest-place-other = en otro lugar
arrest-choice-witness-family = familia
arrest-choice-witness-bystander = testigo
arrest-choice-witness-responder = interviniente
arrest-choice-witness-nobody = nadie
arrest-choice-cpr-none = ninguna
arrest-choice-cpr-compressions = solo compresiones
arrest-choice-cpr-with_breaths = con ventilaciones
arrest-choice-aed-none = ninguno
arrest-choice-aed-no_shock = puesto, sin descarga
arrest-choice-aed-shock = con descarga

## Death, as JRCALC names what is found

criterion-decapitation = decapitación
criterion-cranial_destruction = destrucción craneal y cerebral masiva
criterion-hemicorporectomy = hemicorporectomía o similar
criterion-decomposition = descomposición
criterion-incineration = incineración
criterion-hypostasis = livideces
criterion-rigor_mortis = rigidez cadavérica
criterion-no_cpr_15_min = 15 min sin RCP
criterion-asystole_30_s = asistolia durante 30 s
criterion-asystole_20_min_als = asistolia tras 20 min de SVA
criterion-no_exclusion = sin sospecha de ahogamiento, hipotermia, intoxicación o embarazo

## Kit

item-aed = DEA
item-aed_pads = parches de DEA
item-aed_battery = batería de DEA
item-bag_valve_mask = balón resucitador
item-oxygen = oxígeno
item-tourniquets = torniquetes

## Why a person says no, takes back, or is stood down

decline-committed = en otro servicio
decline-too_far = demasiado lejos
decline-no_kit = sin material
decline-unsafe = no es seguro
decline-other = otro motivo
stand-down-control_room = por la sala de coordinación
stand-down-supervisor = por un supervisor
stand-down-police_tasking = necesario para servicio policial
stand-down-recoded = la llamada se recodificó
stand-down-cancelled = la llamada se canceló
stand-down-replaced = se envió otra unidad
stand-down-crew_at_patient = hay una ambulancia con el paciente
stand-down-scene_unsafe = el lugar no es seguro
stand-down-eta_lost = ya no llegaría primero
stand-down-relocated = la llamada es en otro lugar
stand-down-real_call = necesario para una llamada real
stand-down-off_duty = fuera de servicio
stand-down-enough = ya hay unidades suficientes
stand-down-merged = el aviso continúa en otro incidente
stand-down-diverted = enviada a otro incidente
stand-down-found_patient = encontró a otro paciente
withdrawal-slip = un error al pulsar
withdrawal-wrong_time = hora incorrecta
withdrawal-wrong_patient = paciente equivocado
withdrawal-did_not_happen = no ocurrió
withdrawal-other = otro motivo

## What a unit does for its own service

duty-state-off_duty = fuera de servicio
duty-state-available = disponible
duty-state-divertible = en un servicio, desviable
duty-state-busy = en un servicio, no desviable
duty-on-divertible = en { $task }, desviable
duty-on-busy = en { $task }, no desviable

## After the job

aed-data-to_download = pendiente de descargar
aed-data-downloaded = descargado
aed-data-left_at_hospital = dejado en el hospital
aed-data-not_used = no hace falta: el DEA no se usó
debrief-topic-went_well = Fue bien
debrief-topic-was_missing = Faltó

## Phases of tactical care

phase-direct_threat = Amenaza directa
phase-indirect_threat = Amenaza indirecta
phase-evacuation = Evacuación
phase-zone-direct_threat = caliente
phase-zone-indirect_threat = templada
phase-zone-evacuation = fría

## Competences, by the codes that agencies share

competence-co_responder = interviniente de apoyo
