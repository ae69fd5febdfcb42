### Draft: to be signed by a native speaker.

## The services that are shipped

service-police = משטרה
service-ambulance = אמבולנס
service-fire = כבאות והצלה
service-community_responder = כונן קהילתי
service-coastguard = משמר החופים
service-mountain_rescue = חילוץ בהרים
service-hems = מסוק רפואי
service-basics = רפואה מיידית
service-letter-police = מ
service-letter-ambulance = א
service-letter-fire = כ
service-letter-community_responder = ק
service-letter-coastguard = ח
service-letter-mountain_rescue = ה
service-letter-hems = ס
service-letter-basics = ר

## What a unit's part in an incident has come to: one word for each rung, on every screen and paper

status-alerted = הוזנקה
status-displayed = ההתראה על המסך
status-accepted = אישרה
status-mobile = בדרך
status-at_rvp = בנקודת המפגש
status-on_scene = בזירה
status-at_patient = אצל המטופל
status-transporting = יוצאת לבית החולים
status-at_hospital = בבית החולים
status-clear = פנויה
status-declined = סירבה
status-expired = לא ענתה בזמן
status-stood_down = שוחררה

## What a unit is on an incident for

alert-role-crew = צוות
alert-role-co_responder = מגיש עזרה נוסף

## What a person may do

role-responder = מגיש עזרה
role-clinician = איש צוות רפואי
role-supervisor = אחראי משמרת
role-control_room = מוקד
role-administrator = מנהל מערכת
role-welfare = רווחה
role-machine = מכונה

## Buttons

button-back = חזרה
button-undo = ביטול הפעולה
button-done = בוצע
button-close = סגירה
button-save = שמירה
button-send = שליחה
button-answer = מענה
button-sign-out = יציאה
button-hold = לחיצה ארוכה

answer-yes = כן
answer-no = לא
answer-unknown = לא ידוע

## Lengths of time and distances

# How long it takes or took, in whole minutes.
duration-under-minute = פחות מדקה
duration-minutes = { NUMBER($minutes) } דק׳
duration-hours = { NUMBER($hours) } שע׳
duration-hours-minutes = { NUMBER($hours) } שע׳ { NUMBER($minutes, minimumIntegerDigits: 2) } דק׳
duration-seconds = { NUMBER($seconds) } שנ׳
duration-days = { NUMBER($days) ->
    [one] יום אחד
    [two] יומיים
   *[other] { NUMBER($days) } ימים
}

# How long ago it was.
ago-now = עכשיו
ago-seconds = לפני { NUMBER($seconds) } שנ׳
ago-minutes = לפני { NUMBER($minutes) } דק׳
ago-hours = לפני { NUMBER($hours) } שע׳
ago-days = { NUMBER($days) ->
    [one] אתמול
    [two] שלשום
   *[other] לפני { NUMBER($days) } ימים
}

distance-metres = { NUMBER($metres) } מ׳
distance-kilometres = { NUMBER($kilometres, minimumFractionDigits: 1, maximumFractionDigits: 1) } ק״מ
distance-whole-kilometres = { NUMBER($kilometres) } ק״מ

## The language of the screens

language-choose = שפה
language-failed = השפה לא נשמרה. { $detail }
