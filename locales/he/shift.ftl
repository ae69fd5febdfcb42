### Draft: to be signed by a native speaker.

## The start of a shift

shift-title = תחילת משמרת
shift-kit-check = בדיקת ציוד
shift-checked-last = כפי שנבדק לאחרונה, { $ago }. שנו את מה שכבר אינו כך.
shift-never-checked = לא נבדק כאן מעולם. ציינו מה יש.
shift-needs-link = כדי לעלות לתורנות נדרש קישור. השתמשו בקשר עד שיחזור.
shift-going = עולים לתורנות…
shift-go = עלייה לתורנות כ־{ $unit }
shift-choose-unit = בחרו יחידה
shift-what-happens = מאשר את הציוד כמוצג, משמיע את צליל ההזעקה פעם אחת, מבקש מיקום והתראות ומשאיר את המסך דולק.
shift-unit = היחידה שלך
shift-fetching = טוענים את היחידות…
shift-no-units = לא ניתן להציג יחידות. הן יופיעו כשיהיה קישור.
shift-nobody-on-it = איש אינו עליה
shift-with = עם { $names }
shift-kind-and-kit = { $kind } · { $kit }
