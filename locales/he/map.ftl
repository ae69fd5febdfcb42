### Draft: to be signed by a native speaker.

map-title = מפה
map-keys = מפה: מקשי החצים מזיזים אותה
map-keys-zoom = מפה: מקשי החצים מזיזים אותה, פלוס ומינוס משנים קנה מידה
map-two-fingers = שתי אצבעות מזיזות את המפה
map-wheel-ctrl = Ctrl וגלגלת משנים את קנה המידה
map-wheel-command = ⌘ וגלגלת משנים את קנה המידה
map-use-centre = שימוש במרכז המפה
map-coverage = כיסוי
map-coverage-hint = מי תצא משם? (מקש C)
map-incident = אירוע
map-whole-area = כל האזור
map-closer = התקרבות
map-farther = התרחקות
map-no-position = ללא מיקום: { $units }
map-scale = קנה מידה: הפס הזה הוא { $distance }
map-tiles-missing = אריחי המפה אינם מגיעים. זו המפה המצוירת.
map-data = נתוני המפה
map-pin = אירוע { $number }, { $what }
map-pin-title = { $number } { $what }
map-unit = { $unit } { $ago }, { $service }, { $doing }
map-unit-on = { $status }, אירוע { $number }
map-position-old = מיקום מלפני { $age }
map-position-old-within = מיקום מלפני { $age }, בדיוק של { $distance }
