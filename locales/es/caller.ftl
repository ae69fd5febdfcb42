### Draft: to be signed by a native speaker.

## What the caller says: parts of a list

caller-cpr = RCP en curso
caller-cpr-since = RCP en curso desde las { $at }
caller-no-cpr = nadie hace RCP
caller-instructed = instrucciones de RCP por teléfono
caller-not-instructed = aún sin instrucciones de RCP
caller-aed-at_scene = DEA en el lugar
caller-aed-not-at_scene = sin DEA en el lugar
caller-aed-on_way = DEA en camino
caller-aed-not-on_way = ningún DEA en camino
caller-breathing-yes = respira
caller-breathing-no = no respira
caller-breathing-abnormal = no respira con normalidad
caller-conscious = consciente
caller-not-conscious = inconsciente
caller-dnacpr-none_known = sin orden de no RCP conocida
caller-dnacpr-reported = orden de no RCP comunicada
caller-dnacpr-document_seen = orden de no RCP vista
caller-care_home = en una residencia
caller-not-care_home = no en una residencia
caller-patients =
    { $count ->
        [one] 1 paciente
       *[other] { $count } pacientes
    }
caller-priority-c1 = categoría 1
caller-priority-c2 = categoría 2
caller-priority-c3 = categoría 3
caller-priority-c4 = categoría 4
caller-priority-other = prioridad { $priority }

## How to get to the patient: parts of a list

caller-access-code = código { $code }
caller-access-floor = planta { $floor }
caller-access-aed = DEA: { $where }
caller-access-aed-code = código del DEA { $code }
caller-access-contact = quien llama: { $number }

## The lines of an alert

caller-access = Acceso
caller-says = Quien llama
caller-known = De quien llama
caller-hazard-until = { $hazard } (hasta las { $at })
caller-hazard-over = { $hazard } (terminó a las { $at })

## The form of a desk

caller-form-title = Lo que dice quien llama
caller-form-save = Guardar lo que dice quien llama
caller-form-saved = Guardado. Quienes van en camino ya lo leen.
caller-form-patients = Pacientes
caller-form-dnacpr = Orden de no reanimar
caller-form-priority = Prioridad
caller-form-code = Código de entrada
caller-form-floor = Piso
caller-form-text = Cómo entrar
caller-form-aed_location = Dónde está el DEA
caller-form-aed_code = Código del armario del DEA
caller-form-contact = Teléfono de quien llama
