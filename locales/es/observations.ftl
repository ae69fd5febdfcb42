### Draft: to be signed by a native speaker.

observations-title = Constantes
observations-last-score = Última: { $score }, hace { $ago }
observations-red = un solo valor puntúa 3
observations-last-value = última { $value }
observations-gcs = GCS
observations-gcs-eyes = Ocular
observations-gcs-voice = Verbal
observations-gcs-motor = Motora
observations-gcs-not-testable = NT
observations-gcs-left =
    { $count ->
        [one] La GCS se registra cuando se indica { $parts }. NT: no valorable.
       *[other] La GCS se registra cuando se indican { $parts }. NT: no valorable.
    }
observations-oxygen = Oxígeno
observations-air = aire ambiente
observations-on-oxygen = con oxígeno
observations-acvpu = ACVPU
observations-level-a = A alerta
observations-level-c = C confuso
observations-level-v = V voz
observations-level-p = P dolor
observations-level-u = U no responde
observations-target = Objetivo 88–92 % prescrito
observations-scale2 = SpO₂ escala 2
observations-source = NEWS2 © Royal College of Physicians, 2017. Para pacientes desde 16 años, no en el embarazo.
observations-record = Registrar
observations-odd-value = { $name } { $value } { $unit }
observations-keep-odd = ¿{ $values }? Toque otra vez para conservarlo
observations-pad = { $name }, { $unit }
observations-lower = { $name }: bajar
observations-higher = { $name }: subir
observations-point = Coma decimal
observations-clear = Borrar
