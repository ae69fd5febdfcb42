### Draft: to be signed by a native speaker.

## The parts of the server, for an administrator

health-part-database = Base de datos
health-part-bell = Señales entre procesos
health-part-push = Envío
health-part-deadlines = Plazos
health-state-up = En marcha
health-state-down = Caído
health-state-unguarded = Faltan disparadores de la base de datos o han cambiado: ejecute migrate y verify_journal
health-state-migrations_missing = Faltan migraciones: ejecute migrate
health-state-in_this_process = En este proceso
health-state-off = Desactivado: VAPID_PRIVATE_KEY no está definida
health-state-watched = Vigilados
health-state-late = { NUMBER($seconds) } s de retraso: ningún proceso los vigila
