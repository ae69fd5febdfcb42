### Draft: to be signed by a native speaker.

## The parts of the server, for an administrator

health-part-database = מסד הנתונים
health-part-bell = אותות בין תהליכים
health-part-push = דחיפה
health-part-deadlines = מועדים
health-state-up = פועל
health-state-down = לא פועל
health-state-unguarded = חסרים או שונו טריגרים של מסד הנתונים: הריצו migrate ו־verify_journal
health-state-migrations_missing = חסרות הגירות: הריצו migrate
health-state-in_this_process = בתהליך זה
health-state-off = כבוי: VAPID_PRIVATE_KEY לא הוגדר
health-state-watched = במעקב
health-state-late = איחור של { NUMBER($seconds) } שנ׳: אף תהליך אינו עוקב אחריהם
