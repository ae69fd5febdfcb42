### Draft: to be signed by a native speaker.

map-title = Mapa
map-keys = Mapa: se mueve con las flechas
map-keys-zoom = Mapa: se mueve con las flechas y se amplía con más y menos
map-two-fingers = Mueva el mapa con dos dedos
map-wheel-ctrl = Ctrl y la rueda amplían el mapa
map-wheel-command = ⌘ y la rueda amplían el mapa
map-use-centre = Usar el centro del mapa
map-coverage = Cobertura
map-coverage-hint = ¿Quién acudiría desde ahí? (tecla C)
map-incident = Incidente
map-whole-area = Toda la zona
map-closer = Acercar
map-farther = Alejar
map-no-position = Sin posición: { $units }
map-scale = Escala: esta barra mide { $distance }
map-tiles-missing = No llegan las teselas del mapa. Este es el mapa dibujado.
map-data = Datos del mapa
map-pin = Incidente { $number }, { $what }
map-pin-title = { $number } { $what }
map-unit = { $unit } { $ago }, { $service }, { $doing }
map-unit-on = { $status }, incidente { $number }
map-position-old = Posición de hace { $age }
map-position-old-within = Posición de hace { $age }, con precisión de { $distance }
