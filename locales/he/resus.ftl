### Draft: to be signed by a native speaker.

## What the clocks ask of those who treat: as written, and as said aloud

resus-hands_off = הפסקה ארוכה מדי: עסו
resus-hands_off-said = הפסקה. עסו
resus-shock_pause = ניתן שוק: עסו
resus-shock_pause-said = עסו
resus-rescue_breaths =
    { $count ->
        [one] תחילה הנשמה אחת
        [two] תחילה שתי הנשמות
       *[other] תחילה { NUMBER($count) } הנשמות
    }
resus-rhythm_check = עצרו, בדיקת קצב
resus-rhythm_check-said =
    { $seconds ->
        [120] שתי דקות. עצרו, בדיקת קצב
        [30] שלושים שניות. עצרו, בדיקת קצב
       *[other] { NUMBER($seconds) } שניות. עצרו, בדיקת קצב
    }
resus-swap = החליפו מעסה
resus-warn = { NUMBER($seconds) } שנ׳: היכונו
resus-warn-said =
    { $seconds ->
        [10] עשר שניות
        [15] חמש עשרה שניות
        [20] עשרים שניות
        [30] שלושים שניות
       *[other] { NUMBER($seconds) } שניות
    }
resus-sustained = דופק 20 דקות: יציב

## When a paramedic considers a drug. No doses.

resus-adrenaline-again = אדרנלין לפני { $ago }: הפרמדיק שוקל את הבאה
resus-adrenaline-not-shockable = לא בר שוק: הפרמדיק שוקל אדרנלין
resus-adrenaline-after-shock = אחרי שוק { NUMBER($shock) }: הפרמדיק שוקל אדרנלין
resus-amiodarone-after-shock = אחרי שוק { NUMBER($shock) }: הפרמדיק שוקל אמיודרון
resus-with-amiodarone = { $adrenaline } + אמיודרון

## The main clock, its ring and the figures next to it

resus-since-pulse = מאז שחזר הדופק
resus-since-stopped = מאז הפסקת ההחייאה
resus-since-cpr = מאז ההחייאה
resus-since-arrest = מאז דום הלב
resus-since-call = מאז הקריאה
resus-ring-hands-off = ללא עיסויים
resus-ring-change-over = החלפה
resus-ring-check-rhythm = בדיקת קצב
resus-ring-get-ready = היכונו
resus-ring-to-change-over = עד ההחלפה
resus-ring-to-rhythm-check = עד בדיקת קצב
resus-ring-to-rhythm-check-brief = עד בדיקה
resus-ring-pulse-back = הדופק חזר
resus-ring-cpr-stopped = החייאה הופסקה
resus-ring-no-cpr = אין עדיין החייאה
resus-figure-cycle = מחזור
resus-figure-shocks =
    { $count ->
        [one] שוק אחד
        [two] שני שוקים
       *[other] { NUMBER($count) } שוקים
    }
resus-figure-compressing = עיסויים
resus-figure-pulse = דופק
resus-figure-pulse-sustained = יציב
resus-figure-adrenaline =
    { $count ->
        [one] אדרנלין
       *[other] אדרנלין × { NUMBER($count) }
    }

## For a device that has not met a server since it learnt of protocols

resus-protocol-basic = החייאה בסיסית
resus-protocol-basic-source = הוראה מקובלת של החייאה בסיסית
resus-protocol-basic-approval = לא אושר: ממתין לאישור המנהל הרפואי
