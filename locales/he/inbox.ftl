### Draft: to be signed by a native speaker.

## The inbox

inbox-title = תיבה
inbox-count = { $count ->
    [one] תיבה: { $count }
   *[other] תיבה: { $count }
}
inbox-enter = Enter פותח את הישן ביותר
inbox-unseen = { $count ->
    [one] פריט חדש אחד בתיבה ({ $count })
   *[other] { $count } פריטים חדשים בתיבה
}

## What an item is

inbox-kind-call_held = קריאה ממתינה
inbox-kind-call_unreadable = הודעה שאיש אינו יכול לקרוא
inbox-kind-code_unknown = קריאה עם קוד לא מוכר
inbox-kind-call_outside = קריאה מחוץ לאזור
inbox-kind-call_exercise = תרגיל מה-CAD
inbox-kind-call_duplicate = אחת משתי קריאות בוטלה
inbox-kind-running_call = יחידה מצאה מטופל
inbox-kind-tasking_unacknowledged = בקשה מהמשטרה לא אושרה
inbox-kind-no_ambulance = שום אמבולנס אינו בדרך
inbox-kind-device_remains = רשומות שנשארו במכשיר
inbox-kind-orphaned = אירוע ללא חדשות
inbox-kind-other = משהו לחדר הבקרה

## What a desk does about it

inbox-do-place = סימון במפה ושליחה
inbox-do-take = לקיחה ושליחה
inbox-do-arrest = טיפול כדום לב
inbox-do-passed_on = הועבר בקול
inbox-do-no_action = אין צורך בפעולה
inbox-do-acknowledged = אישור
inbox-send-here = שליחה לכאן
inbox-press-map = לחיצה על המפה …
inbox-show-incident = הצגת האירוע
inbox-as-it-came = כפי שהגיעה
inbox-message-empty = ההודעה ריקה.

## Why it waits, and who was called

inbox-why-location_missing = בהודעה אין מקום שאפשר להשתמש בו.
inbox-why-location_outside_area = המקום מחוץ לאזור.
inbox-why-not_a_place = הקואורדינטות אינן מקום.
inbox-why-perhaps_swapped = ייתכן שקו הרוחב וקו האורך הוחלפו.
inbox-why-trigger_unknown = איש אינו מכיר את הקוד.
inbox-why-exercise_from_cad = ה-CAD סימן זאת כתרגיל. איש לא הוזעק.
inbox-why-incident_unknown = ה-CAD כותב על אירוע שאינו מוכר כאן.
inbox-why-other_call_stands = מערכת המוקד ביטלה קריאה אחת על המטופל הזה. קריאה אחרת בתוקף, ולכן אף יחידה לא הוחזרה.
inbox-why-incident_over = האירוע סגור או מבוטל.
inbox-why-incident_merged = ה-CAD כותב על קריאה שאוחדה עם קריאה זו.
inbox-why-cancel_came_first = ה-CAD ביטל את הקריאה לפני שהגיעה, או בזמן שהמתינה.
inbox-why-not_json = אי אפשר לקרוא את ההודעה. ה-CAD קיבל על כך תשובה.
inbox-why-body_too_large = ההודעה גדולה מדי. ה-CAD קיבל על כך תשובה.
inbox-why-not_processed = השרת לא הצליח לטפל בהודעה.
inbox-left-out = הושמט או הונח: { $fields }
inbox-escalated-supervisors = לא נראה: המפקחים הוזעקו
inbox-escalated-desks = לא נראה: כל העמדות הוזעקו
inbox-seen-by = נראה על ידי { $name } בשעה { $time }
inbox-remains-explained = הדיווחים האלה היו במכשיר שהגישה אליו הופסקה. יש לאשר רק מה שנבדק: הוא יירשם על שם כותבו ויסומן שאושר על ידך.
inbox-remains-accept = { $count ->
    [one] אישור דיווח אחד ({ NUMBER($count) })
   *[other] אישור { NUMBER($count) } דיווחים
}
inbox-remains-discard = דחיית הכול
