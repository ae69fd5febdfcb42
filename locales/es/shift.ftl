### Draft: to be signed by a native speaker.

## The start of a shift

shift-title = Inicio de turno
shift-kit-check = Revisión del material
shift-checked-last = Como en la última revisión, { $ago }. Cambie lo que ya no sea así.
shift-never-checked = Nunca revisado aquí. Indique qué hay a bordo.
shift-needs-link = Para entrar de servicio hace falta conexión. Use la radio hasta que vuelva.
shift-going = Entrando de servicio…
shift-go = Entrar de servicio como { $unit }
shift-choose-unit = Elija su unidad
shift-what-happens = Confirma el material como se ve, hace sonar el tono de aviso una vez, pide su posición y las notificaciones y mantiene la pantalla encendida.
shift-unit = Su unidad
shift-fetching = Buscando sus unidades…
shift-no-units = No se pudo mostrar ninguna unidad. Aparecen cuando hay conexión.
shift-nobody-on-it = Nadie a bordo
shift-with = Con { $names }
shift-kind-and-kit = { $kind } · { $kit }
