### Draft: to be signed by a native speaker.

## What one control room asks of another: to go in first, or to attend

tasking-reason-violence = דווח על אלימות
tasking-reason-weapons = דווח על נשק
tasking-reason-scene_unsafe = הזירה אינה בטוחה
tasking-reason-welfare = בדיקת שלום
tasking-reason-cordon = סגירת שטח
tasking-reason-traffic = תנועה
tasking-reason-forced_entry = כניסה בכוח
tasking-card-title = { $reason }: אתם מתבקשים להיכנס תחילה
tasking-card-title-other = אתם מתבקשים להגיע: { $reason }
tasking-acknowledge = אישור
tasking-acknowledge-key = אישור (מקש A)
tasking-refuse = איננו יכולים להגיע
tasking-at-scene = אנחנו בזירה
tasking-scene-safe = הזירה בטוחה
tasking-scene-not-safe = הזירה אינה בטוחה
tasking-scene-escort = בטוח עם ליווי
tasking-end = אין עוד צורך
tasking-ask = בקשה מהמשטרה
tasking-ask-reason = מדוע
tasking-asked = נשלחה בקשה.
tasking-due = נותרו { $clock } לאישור
tasking-overdue = לא אושר מזה { $clock }
tasking-state-waiting = { $agency }: התבקש, לא אושר
tasking-state-accepted = { $agency }: אישר
tasking-state-refused = { $agency }: אינו יכול להגיע
tasking-state-at_scene = { $agency }: בזירה
tasking-state-ended = { $agency }: הבקשה הסתיימה
tasking-heading = המשטרה תחילה
tasking-heading-other = התבקש מהמשטרה
tasking-scene-now-safe = הזירה הוכרזה בטוחה
tasking-scene-now-not_safe = הזירה אינה בטוחה
tasking-scene-now-safe_with_escort = הזירה בטוחה עם ליווי
tasking-rvp = נקודת מפגש: { $place }
tasking-crew-asked = המשטרה התבקשה להיכנס תחילה.
tasking-crew-acknowledged = המשטרה בדרך.
tasking-crew-at-scene = המשטרה בזירה.
tasking-crew-refused = המשטרה אינה יכולה להגיע. המוקד שלכם מחליט.
tasking-proceed-title = התקדמו אל המטופל.
tasking-proceed = הזירה הוכרזה בטוחה.
tasking-proceed-escort = היכנסו עם הליווי.
tasking-control-room = המוקד
tasking-rvp-place = נקודת מפגש (קואורדינטות או רשת)
tasking-rvp-set = קביעה
tasking-ask-note = מה שעליהם לדעת
