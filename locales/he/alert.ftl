### Draft: to be signed by a native speaker.

## The alert

call-alert = הזעקה
call-announced = הזעקה. { $what } — { $age }.
call-announced-over = הזעקה. { $what } — { $age }. { $over }
call-what = { $what } — { $age }
call-seconds-left = { NUMBER($seconds) } שנ׳ למענה
call-time-over = לא נענתה בזמן. עדיין נדרש.
call-cannot = לא יכול
call-accept = אישור
call-accept-meaning = אני יוצא

## Declining

call-decline-title = אינך יכול לצאת
call-decline-announced = אינך יכול לצאת. מועבר הלאה בעוד { NUMBER($seconds) } שנ׳. אפשר לומר מדוע:
call-decline-committed = באירוע אחר
call-decline-too_far = רחוק מדי
call-decline-no_kit = אין ציוד
call-decline-unsafe = לא בטוח
call-decline-other = סיבה אחרת
call-decline-back = לא, אני יכול לצאת

## On the way

call-since = מאז הקריאה
call-navigate = פתיחת ניווט
call-leave = לחיצה ארוכה: לא נוכל להמשיך
call-at-rvp = בנקודת המפגש
call-at-rvp-since = בנקודת המפגש { $at }
call-arrived = הגענו
