### The map

map-title = Map
map-keys = Map: arrow keys move it
map-keys-zoom = Map: arrow keys move it, plus and minus zoom
map-two-fingers = Two fingers move the map
map-wheel-ctrl = Ctrl and the wheel zoom the map
map-wheel-command = ⌘ and the wheel zoom the map
map-use-centre = Use map centre
map-coverage = Coverage
map-coverage-hint = Who would go from there? (key C)
map-incident = Incident
map-whole-area = Whole area
map-closer = Closer
map-farther = Farther
map-no-position = No position: { $units }
map-scale = Scale: this bar is { $distance }
map-tiles-missing = Map tiles are not coming. This is the drawn map.
map-data = Map data
map-pin = Incident { $number }, { $what }
map-pin-title = { $number } { $what }
map-unit = { $unit } { $ago }, { $service }, { $doing }
map-unit-on = { $status }, incident { $number }
map-position-old = Position { $age } old
map-position-old-within = Position { $age } old, to { $distance }
