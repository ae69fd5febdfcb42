### Draft: to be signed by a native speaker.

## Airway, breaths and oxygen

care-airway-and-oxygen = נתיב אוויר וחמצן
care-airway = נתיב אוויר
care-airway-position = מנח ראש
care-airway-suction = שאיבה
care-airway-opa = נתיב אוויר פומי
care-airway-npa = נתיב אוויר אפי
care-airway-pocket_mask = מסכת כיס
care-airway-bag_valve_mask = מפוח ומסכה
care-airway-supraglottic = סופרגלוטי
care-airway-tracheal_tube = טובוס
care-airway-again = { $adjunct }, שוב
care-breaths-given = הנשמות שניתנו
care-breaths =
    { $count ->
        [one] הנשמה אחת
        [two] שתי הנשמות
       *[other] { NUMBER($count) } הנשמות
    }
care-oxygen = חמצן
care-flow = זרימה לדקה
care-litres = { $litres } ל׳
care-oxygen-given = ניתן חמצן
care-oxygen-given-litres = ניתן חמצן, { $litres } ל׳

## Drugs

care-drugs = תרופות
care-route = דרך מתן
care-route-iv = IV
care-route-io = IO
care-route-im = IM
care-route-in = IN
care-route-other = אחרת
care-dose = מינון שניתן
care-which-dose = איזה מינון?
care-which-dose-open = איזה מינון? הוא לא יירשם עד שתבחרו.
care-dose-odd = מינון הוא מספר, למשל { $example }. זה לא יירשם.
care-given-now = ניתן עכשיו
care-given-so-far = ניתן עד כה
care-given-ago = { $drug }, { $ago }

## Rhythm

care-rhythm-seen = קצב שנראה
care-rhythm-last = אחרון: { $rhythm }, { $at }

## The end of a resuscitation, and a death

care-stop-why = מדוע
care-stop-hold = לחיצה ארוכה: ההחייאה הופסקה
care-death = קביעת מוות
care-death-of = קביעת מוות: מטופל { $patient }
care-death-recorded = נרשם ב־{ $at }
care-death-source = רשימה לתיעוד הממצאים, לפי JRCALC ‏(tmlep.com). ההחלטה בידי איש הרפואה.
care-hold-to-record = לחיצה ארוכה לרישום
care-undo-death = קביעת מוות
