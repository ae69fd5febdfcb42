### Draft: to be signed by a native speaker.

figures-page-title = Cifras — coresponder
figures-not-loaded = No se han podido cargar las cifras.
figures-board = Panel
figures-from = Desde
figures-to = hasta
figures-headline = { $activations ->
    [one] 1 activación
   *[other] { NUMBER($activations) } activaciones
} · { $saved ->
    [one] 1 paciente reanimado y trasladado al hospital
   *[other] { NUMBER($saved) } pacientes reanimados y trasladados al hospital
}
figures-means = Llamadas reales a las que acudió un interviniente de apoyo. Tiempos en minutos y segundos desde la llamada; un guion: no registrado. Los simulacros no cuentan.
figures-means-not-clinical = Lo que se hizo por los pacientes solo lo lee el servicio de ambulancias.
figures-plots-not-loaded = No se han podido cargar los gráficos. La tabla contiene todos los números.
figures-each = Cada activación
figures-incident = Incidente
figures-call = Llamada
figures-shocks = Descargas
figures-outcome = Resultado
figures-median = Mediana
figures-copy = Copiar como CSV
figures-copied = Copiado. Péguelo en una tabla.
figures-not-copied = El navegador no lo ha permitido. Seleccione la tabla y cópiela.
figures-utstein = Filas Utstein, un archivo
figures-column-alerted_s = Alertada
figures-column-accepted_s = Aceptada
figures-column-on_scene_s = En el lugar
figures-column-at_patient_s = Con el paciente
figures-column-cpr_s = RCP
figures-column-first_shock_s = Primera descarga
figures-column-pulse_returned_s = RCE
figures-column-handed_over_s = Traspaso
figures-column-crew_at_patient_s = Dotación con el paciente
figures-column-gained_s = Ganancia
figures-outcome-conveyed_with_pulse = Al hospital con pulso
figures-outcome-pulse_at_scene = RCE, en el lugar
figures-outcome-conveyed_without_pulse = Al hospital, sin pulso
figures-outcome-no_pulse = Sin pulso
figures-outcome-died_at_scene = Fallecido en el lugar

## Plots

figures-plot-named = { $title }. { $words }
figures-as-table = Como tabla
figures-table-of = { $title }, tabla
figures-save-svg = SVG
figures-save-csv = CSV
figures-gained-title = Minutos ganados
figures-gained-axis = Minutos antes
figures-gained-median = Mediana { $clock }
figures-gained-none = Ambos tiempos constan en { NUMBER($known) } de { NUMBER($all) } activaciones.
figures-gained-known = Ambos tiempos constan en { NUMBER($known) } de { NUMBER($all) } activaciones. En { NUMBER($sooner) } llegó primero el interviniente de apoyo; la ganancia mediana es { $median }.
figures-gained-first = Interviniente de apoyo primero
figures-gained-later = Dotación primero, o a la vez
figures-intervals-title = Tiempos desde la llamada
figures-intervals-words = Cada caja contiene la mitad de las activaciones; la línea es la mediana, escrita al lado.
figures-intervals-axis = Minutos desde la llamada
figures-intervals-from-call = De la llamada a
figures-intervals-recorded = Registrados
figures-intervals-shortest = El más corto
figures-intervals-nine = 9 de 10 en
figures-intervals-longest = El más largo
figures-places-title = Dónde
figures-places-words = { $activations ->
    [one] 1 activación
   *[other] { NUMBER($activations) } activaciones
} en { $squares ->
    [one] 1 cuadrado
   *[other] { NUMBER($squares) } cuadrados
} de alrededor de un kilómetro. Cada disco está en el centro de su cuadrado, no en una dirección.
figures-latitude = Latitud
figures-longitude = Longitud
figures-activations = Activaciones
figures-weeks-title = Semana a semana
figures-weeks-words = Activaciones de cada semana desde el lunes.
figures-week = Semana desde el lunes
figures-hours-title = Cuándo en la semana
figures-hours-words = Activaciones por día de la semana y hora de la llamada.
figures-hours-axis = Hora del día
figures-weekday = Día
figures-hour = Hora
