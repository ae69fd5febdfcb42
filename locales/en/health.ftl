## The parts of the server, for an administrator

health-part-database = Database
health-part-bell = Wake-ups between processes
health-part-push = Push
health-part-deadlines = Deadlines
health-state-up = Up
health-state-down = Down
health-state-unguarded = Triggers of the database missing or changed: run migrate and verify_journal
health-state-migrations_missing = Migrations missing: run migrate
health-state-in_this_process = In this process
health-state-off = Off: VAPID_PRIVATE_KEY is not set
health-state-watched = Watched
health-state-late = { NUMBER($seconds) } s late: no process watches them
