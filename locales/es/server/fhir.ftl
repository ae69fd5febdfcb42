### Draft: to be signed by a native speaker.

## The sections that only a document has

fhir-part-incident = Incidente
fhir-part-complaint = Motivo de la llamada
fhir-part-findings = Hallazgos
fhir-part-done = Lo que se hizo
fhir-part-medicines = Medicamentos y dispositivos
fhir-part-social = Social
fhir-part-life-extinct = Fallecimiento

## Where the document comes from

fhir-entries = { $count ->
    [one] 1 entrada
   *[other] { NUMBER($count) } entradas
}
fhir-final-record = El registro final
fhir-service-police = Cuerpo de policía
fhir-service-ambulance = Servicio de ambulancias
fhir-role-police = Agente de policía
fhir-role-ambulance = Dotación de ambulancia
fhir-emergency = Urgencia

## Findings

fhir-age = Edad estimada
fhir-first-cpr = Primera RCP
fhir-pulse-returned = Retorno de la circulación espontánea
fhir-stop-reason = Por qué se detuvo la reanimación
fhir-analysis = Análisis del DEA
fhir-shock-advised = Descarga recomendada
fhir-no-shock-advised = Descarga no recomendada
fhir-rhythm = Ritmo cardíaco
fhir-injury = Lesión hallada
fhir-triage = Categoría de triaje
fhir-triage-by = { $category } según { $tool }

## Measurements

fhir-measured-rr = Frecuencia respiratoria
fhir-measured-spo2 = Saturación de oxígeno
fhir-measured-pulse = Frecuencia cardíaca
fhir-measured-temperature_c = Temperatura corporal
fhir-measured-glucose_mmol_l = Glucosa en sangre
fhir-measured-pain = Dolor sobre diez
fhir-blood-pressure = Presión arterial
fhir-systolic = Sistólica
fhir-diastolic = Diastólica
fhir-acvpu-a = Alerta
fhir-acvpu-c = Confuso
fhir-acvpu-v = Responde a la voz
fhir-acvpu-p = Responde al dolor
fhir-acvpu-u = No responde
fhir-gcs = Escala de coma de Glasgow
fhir-gcs-eye = Apertura ocular
fhir-gcs-verbal = Respuesta verbal
fhir-gcs-motor = Respuesta motora
fhir-not-testable = No valorable
fhir-odd = Fuera del intervalo habitual: se preguntó y lo confirmó quien lo midió.
fhir-news2 = NEWS2 total
fhir-news2-rr = NEWS2 respiración
fhir-news2-spo2 = NEWS2 saturación de oxígeno
fhir-news2-oxygen = NEWS2 aire u oxígeno
fhir-news2-sbp = NEWS2 presión arterial sistólica
fhir-news2-pulse = NEWS2 pulso
fhir-news2-acvpu = NEWS2 consciencia
fhir-news2-temperature_c = NEWS2 temperatura

## What was done

fhir-cpr = RCP
fhir-shock = Descarga
fhir-energy = { $joules } J
fhir-breaths = Ventilaciones de rescate
fhir-tourniquet = Torniquete colocado
fhir-tourniquet-time-not-known = No se conoce la hora de colocación: estaba puesto a la hora indicada.
fhir-last-look-bleeding = Última revisión { $at }: sangra
fhir-last-look-dry = Última revisión { $at }: no sangra
fhir-conversion-converting = Torniquete en conversión
fhir-conversion-converted = Torniquete convertido en vendaje
fhir-conversion-failed_locked = La conversión falló; el torniquete se queda
fhir-phase = Fase de la asistencia: { $phase }
fhir-packed = Herida taponada
fhir-packed-haemostatic = Herida taponada con gasa hemostática
fhir-pressure-dressing = Vendaje compresivo colocado
fhir-chest-seal = Parche torácico colocado
fhir-chest = Tórax, { $side }, { $face }
fhir-aed = Desfibrilador externo automático
