### Draft: to be signed by a native speaker.

### What is wrong with a file of agreed values, as it follows its line: a scheme, a protocol, a schedule of check-ins.

file-too-long = { $kind ->
    [scheme] un esquema
    [protocol] un protocolo
   *[check_ins] un calendario de seguimientos
} tiene como máximo { $most } caracteres
file-empty = el archivo está vacío
file-too-deep = demasiados niveles anidados
file-alias = escriba el valor completo: sin alias (*)
file-not-yaml = no es YAML: { $fault }
file-key-unknown = no existe la clave { $key }; aquí se conocen: { $known }
file-key-missing = falta { $key }
file-key-repeated = la clave { $key } está repetida
file-not-keys = { $path } deben ser claves con valores
file-kind-not-keys = { $kind ->
    [scheme] un esquema
    [protocol] un protocolo
   *[check_ins] un calendario de seguimientos
} debe tener claves con valores
file-not-decimal = { $path }: escriba el número en decimales sencillos, no { $value }
file-unreadable = { $path }: no se puede leer { $value }
file-value-wrong = { $path }: { $fault }
file-version-loaded = la versión { $version } ya está cargada y es distinta: dele un número de versión nuevo
file-language-unknown = { $language }: aquí no existe ese idioma
file-label-missing = { $code } no tiene etiqueta en inglés, y el producto no tiene palabra para ello
file-term-field = { $key } es de otra lista
file-term-unknown = { $code } no está en la lista vigente de { $list }

## Of a scheme

file-scheme-dates = effective.to { $until } es anterior a effective.from { $since }
file-scheme-window = { $name }.displayed_within_s { $displayed } debe ser menor que acknowledge_within_s { $acknowledge }: nadie puede responder a lo que no está en pantalla
file-scheme-reach = co_responder.eta_ceiling_s { $ceiling } es menor que margin_s { $margin }
file-scheme-hours = travel.night_hours y peak_hours nombran ambos { $hour }
file-scheme-no-response = indique crew.response, o crew.for_arrest como los acuerdos anteriores
file-scheme-marker = { $path }: { $marker } es algo que quien llama dice del paciente: significa unsuitable, no { $means }
file-scheme-two-responses = crew.response dice qué necesita un aviso: quite { $key }
file-scheme-no-other = crew.response no tiene ninguna fila para "*", así que algunos avisos no necesitarían nada
file-scheme-hands = { $path }: hands son personas, no dotaciones: póngalas en una necesidad aparte
file-scheme-repeated = { $path }: { $name } está repetido
file-scheme-nothing-to-replace = no existe { $replaced } que sustituir
file-scheme-replaces-later = { $replaced } empieza el { $begins }, después de este
file-scheme-overlap = { $other } está en vigor del { $since } al { $until }, y se solapa: elija otros días o indique `replaces`
file-scheme-overlap-open = { $other } está en vigor desde el { $since } sin fin, y se solapa: elija otros días o indique `replaces`

## Of a protocol

file-protocol-rate = { $least } por minuto no es menor que { $most }
file-protocol-metronome = { $rate } por minuto está fuera de { $least } a { $most }
file-protocol-warning = el aviso a los { $warn } s no llega antes de que acabe el ciclo ({ $cycle } s)
file-protocol-adrenaline = adrenaline.until_s { $until } no es posterior a from_s { $since }
file-protocol-amiodarone = amiodarone_after_shocks debe ser creciente, cada número una vez
file-protocol-uncertain = uncertain nombra { $name }, que no es un valor; valores: { $known }

## Of a schedule of check-ins

file-check-ins-days = nombre cada uno de { $days } una vez, en este orden
file-check-ins-order = cada seguimiento viene después del anterior
file-alarms-causes = tiene una vez las condiciones de cada causa: { $causes }
file-alarms-order = nombra cada una de { $causes } una vez
file-alarms-steps = { $cause }: tiene al menos un paso, y cada uno viene después del anterior
file-alarms-displayed = { $cause }: una alarma se muestra antes de confirmarse
