### Draft: to be signed by a native speaker.

patient-numbered = Paciente { $number }
patient-for-whom = Para quién registra
patient-recording-for = Registrando para
patient-tourniquet = Torniquete { $limb }: { $time }
patient-tourniquets =
    { $more ->
        [one] Torniquete { $limb }: { $time } y 1 más
       *[other] Torniquete { $limb }: { $time } y { NUMBER($more) } más
    }
patient-tq = TQ { $time }
patient-tqs = TQ { $time } +{ $more }
patient-add = Añadir paciente
patient-add-another = Añadir otro paciente
patient-and-place = Paciente y lugar
patient-described = Paciente:{"\u00A0"}{ $who }
patient-exercise = Ejercicio
patient-hazards =
    { $count ->
        [one] { NUMBER($count) } peligro
       *[other] { NUMBER($count) } peligros
    }
patient-others-here = Otras unidades en este incidente
patient-incident-cancelled = La llamada se canceló.
patient-incident-closed = El incidente se cerró.
patient-still-recorded = Lo que introduzca se sigue registrando.
patient-still-recorded-since = Estuvo con el paciente desde las { $at }. Lo que introduzca se sigue registrando.

## The record of one patient, in parts

patient-identified = identificado
patient-parts = Partes del registro
patient-part-description = Quién
patient-part-history = Antecedentes
patient-part-arrest = Parada
patient-part-identity = Identidad
patient-part-merge = Misma persona
patient-record = Registrar

## What is seen of a patient

patient-age = Edad
patient-sex = Sexo
patient-pregnant = Embarazada
patient-years = Años, si se saben
patient-years-odd = Los años son un número de 0 a { $most }.
patient-tag = Etiqueta
patient-tag-odd = Una etiqueta tiene letras, cifras y guiones.
patient-undo-description = descripción

## What bystanders say of the arrest

patient-witnessed = Quién vio el colapso
patient-bystander-cpr = RCP antes de llegar
patient-phone-cpr = Instrucciones por teléfono
patient-bystander-aed = DEA antes de llegar
patient-cause = Causa, por lo que se ve
patient-arrest-where = Dónde
patient-collapsed = Colapso, hace minutos
patient-collapsed-known = Colapso, hace minutos (registrado: hacia las { $at })
patient-minutes-odd = Los minutos son un número de 0 a { $most }.
patient-undo-arrest = lo que se vio

## The history

patient-history-about = Sobre
patient-text-erased = borrado

## Who it is

patient-born-on = nacimiento { $date }
patient-nhs = NHS { $number }
patient-name-erased = Identificado. El nombre se borró.
patient-name = Nombre
patient-born = Fecha de nacimiento
patient-nhs-number = Número NHS
patient-nhs-odd = No es un número NHS: diez cifras, la última comprueba las demás. Léalo otra vez.
patient-born-odd = Ese día aún no ha llegado.
patient-record-identity = Registrar quién es
patient-undo-identity = identidad

## Two records of one person

patient-same-person-as = El paciente { $number } es la misma persona que
patient-hold-merge = Mantener: paciente { $number }
patient-merge-withdrawable = Se puede retirar después en la cronología.
patient-undo-merge = { $number } es el mismo que { $other }

## The state of an arrest, in two words

patient-state-life-extinct = éxitus
patient-state-pulse-back = pulso recuperado
patient-state-cpr-running = RCP en curso
patient-state-cpr-paused = RCP en pausa
patient-state-no-pulse = sin pulso
