### Draft: to be signed by a native speaker.

wounds-title = פצעים
wounds-as-figure = כאיור
wounds-as-list = כרשימה
wounds-tactical-phase = שלב טקטי
wounds-tactical-phase-none = שלב טקטי: אין
wounds-position = תנוחה
wounds-warmth = חימום
wounds-record-warmth = רישום חימום
wounds-whole-body = כל הגוף
wounds-side = צד
wounds-what-is-wrong = מה הפגיעה שם
wounds-what-was-done = מה נעשה
wounds-named-by = { $phase }: לפי { $edition }
wounds-not-named = לא מצוין לשלב זה
wounds-tourniquet = חוסם עורקים
wounds-tourniquet-now = חוסם עורקים על { $limb } עכשיו
wounds-packed-gauze = נארז בגזה
wounds-packed-haemostatic = נארז, המוסטטי
wounds-pressure-dressing = חבישה לוחצת
wounds-chest-seal = אטם חזה, { $side }
wounds-undo-warmth = חומם
wounds-mark-packed = נארז
wounds-mark-at = { $mark } { $at }
wounds-mark-tourniquet-converted = חוסם עורקים על { $limb }, הומר
wounds-letter-left = ש
wounds-letter-right = י
