### Draft: to be signed by a native speaker.

## The head of a patient's record

documents-title = Informe de asistencia urgente
documents-title-numbered = Informe de asistencia urgente { $number }
documents-exercise = Ejercicio. No hay paciente real.
documents-incident-patient = Incidente { $incident }, paciente { $patient }
documents-status-preliminary = Provisional: el paciente no ha sido traspasado
documents-status-final = Definitivo: tal como se traspasó
documents-status-amended = Modificado: registrado tras el traspaso
documents-short-preliminary = Provisional, versión { $version }
documents-short-final = Definitivo, versión { $version }
documents-short-amended = Modificado, versión { $version }
documents-version = Versión { $version }. { $status }.
documents-version-replaces = Versión { $version }. { $status }; sustituye a la versión { $replaced }.
documents-as-of = A fecha de { $at }. Horas locales ({ $zone }).
documents-page-head = Incidente { $incident }, { $day }. { $status }. Horas locales ({ $zone }).
documents-page-head-replaces = Incidente { $incident }, { $day }. { $status }. Sustituye a la versión { $replaced }. Horas locales ({ $zone }).
documents-foot = Paciente { $number } · versión { $version } · a fecha de { $at } · de { $entries } entradas, SHA-256 { $digest }
documents-page = Página { $page } de { $pages }
documents-made-from = Hecho de { $entries } entradas, SHA-256 { $digest }
documents-lost-letters = ? marca una letra que esta página no puede imprimir.

## Its parts

documents-part-patient = Paciente
documents-part-place = Lugar
documents-part-dangers = Peligros del lugar
documents-part-atmist = ATMIST
documents-part-timeline = Cronología
documents-part-handover = Traspaso
documents-part-observations = Constantes
documents-dangers = Peligros del lugar: { $hazards }
documents-address-not-known = Dirección desconocida
documents-nothing-recorded = Nada registrado
documents-not-handed-over = Sin traspaso

## Who the patient is

documents-patient = Paciente { $number }
documents-name-not-known = Nombre desconocido
documents-born = nacido el { $day }
documents-born-not-known = fecha de nacimiento desconocida
documents-nhs-number = Número NHS { $number }
documents-nhs-number-not-known = Número NHS desconocido
documents-tag = Etiqueta { $tag }
documents-about-years = unos { $years } años
documents-caller-years = { $years } años, según el alertante

## The receipt

documents-receipt = { $giver } a { $taker }, aceptado { $at }
documents-receipt-heard = { $giver } a { $taker }, escuchado { $heard }, aceptado { $at }
documents-receipt-by = { $giver } a { $taker }, aceptado { $at }, recibido por { $name }
documents-receipt-heard-by = { $giver } a { $taker }, escuchado { $heard }, aceptado { $at }, recibido por { $name }
documents-a-unit = una unidad

## The table of observations

documents-column-time = Hora
documents-column-rr = FR
documents-column-spo2 = SpO₂
documents-column-gas = Aire/O₂
documents-column-bp = TA
documents-column-pulse = Pulso
documents-column-acvpu = ACVPU
documents-column-temperature = Temp
documents-column-gcs = GCS
documents-column-glucose = Glucosa
documents-column-pain = Dolor
documents-column-news2 = NEWS2
documents-oxygen = oxígeno
documents-air = aire
documents-not-scored = sin puntuar
documents-span-rr = FR { $low }–{ $high }
documents-span-spo2 = SpO₂ { $low }–{ $high }
documents-span-sbp = sistólica { $low }–{ $high }
documents-span-pulse = pulso { $low }–{ $high }
documents-span-temperature_c = °C { $low }–{ $high }
documents-earlier = { $count } anteriores, de { $since } a { $until }: { $spans }.
documents-odd = * fuera del rango habitual y confirmado por quien lo midió.

## Lines that only a document has

documents-line-status-mobile = En camino
documents-line-status-at_rvp = En el punto de encuentro
documents-line-status-on_scene = En el lugar
documents-line-status-at_patient = Con el paciente
documents-line-status-transporting = Sale del lugar con el paciente
documents-line-status-at_hospital = En el hospital
documents-line-status-clear = Libre
documents-line-handover_offered = Traspaso ofrecido
documents-line-handover_received = Traspaso escuchado
documents-line-handover_returned = Traspaso devuelto con una pregunta
documents-line-handover_accepted = Traspaso aceptado
documents-line-handover_withdrawn = Traspaso retirado
documents-line-with-text = { $line }: { $text }
documents-line-with-more = { $line }, { $more }
documents-line-triaged = Triaje: { $category } por { $tool }
documents-line-tourniquet_reassessed = Torniquete revisado: { $look }
documents-line-tourniquet_conversion_started = Conversión de torniquete iniciada
documents-line-tourniquet_converted = Torniquete convertido
documents-line-tourniquet_conversion_failed = Conversión de torniquete fallida, se deja puesto
