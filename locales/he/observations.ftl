### Draft: to be signed by a native speaker.

observations-title = מדדים
observations-last-score = אחרון: { $score }, לפני { $ago }
observations-red = ערך בודד מקבל 3
observations-last-value = אחרון { $value }
observations-gcs = GCS
observations-gcs-eyes = עיניים
observations-gcs-voice = דיבור
observations-gcs-motor = תנועה
observations-gcs-not-testable = NT
observations-gcs-left =
    { $count ->
        [one] ה־GCS יירשם כשיצוין גם { $parts }. NT: לא ניתן לבדיקה.
        [two] ה־GCS יירשם כשיצוינו גם { $parts }. NT: לא ניתן לבדיקה.
       *[other] ה־GCS יירשם כשיצוינו גם { $parts }. NT: לא ניתן לבדיקה.
    }
observations-oxygen = חמצן
observations-air = אוויר חדר
observations-on-oxygen = עם חמצן
observations-acvpu = ACVPU
observations-level-a = A ערני
observations-level-c = C מבולבל
observations-level-v = V קול
observations-level-p = P כאב
observations-level-u = U לא מגיב
observations-target = יעד 88–92 % לפי הוראה
observations-scale2 = SpO₂ סולם 2
observations-source = NEWS2 © Royal College of Physicians, 2017. למטופלים מגיל 16, לא בהיריון.
observations-record = רישום
observations-odd-value = { $name } { $value } { $unit }
observations-keep-odd = { $values }? הקישו שוב כדי לשמור
observations-pad = { $name }, { $unit }
observations-lower = { $name }: הפחתה
observations-higher = { $name }: הגדלה
observations-point = נקודה עשרונית
observations-clear = מחיקה
