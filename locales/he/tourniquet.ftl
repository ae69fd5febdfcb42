### Draft: to be signed by a native speaker.

## Whether to convert one now, and why

tourniquet-gate-clinician = רק איש רפואה משחרר אותו.
tourniquet-gate-hospital = בית חולים תוך שעתיים מההנחה: השאירו אותו.
tourniquet-gate-allow = מונח פחות משעתיים: עשו כל מאמץ להמיר.
tourniquet-gate-caution = מונח 2 עד 6 שעות: כנראה בטוח, הגבול לא הוכח.
tourniquet-gate-converted = כבר הומר.
tourniquet-gate-time-not-known = שעת ההנחה אינה ידועה.
tourniquet-gate-locked = מונח 6 שעות או יותר: נשאר במקום.
tourniquet-gate-failed = המרה קודמת נכשלה: נשאר במקום.
tourniquet-gate-failed-twice = המרה שנייה נכשלה: נשאר במקום.
tourniquet-gate-failed-long-ago = ההמרה שנכשלה הייתה לפני יותר משעתיים: נשאר במקום.
tourniquet-gate-amputation = הוא חוסם קטיעה.
tourniquet-gate-amputation-unsaid = לא נאמר: האם מעל קטיעה?
tourniquet-gate-shock = המטופל בהלם.
tourniquet-gate-shock-unsaid = לא נאמר: האם המטופל בהלם?
tourniquet-gate-not-watched = אי אפשר לעקוב אחר דימום מהפצע.
tourniquet-gate-watched-unsaid = לא נאמר: האם אפשר לעקוב אחר דימום מהפצע?

## The panel on which tourniquets are put on and looked at

tourniquet-title = חוסמי עורקים
tourniquet-put-on = מונח עכשיו על
tourniquet-less = פחות
tourniquet-more = פרטים קודם: מקום, בגדים, שעה
tourniquet-place = מקום
tourniquet-over = מעל
tourniquet-over-skin = עור
tourniquet-over-clothing = בגדים
tourniquet-on-already = כבר היה מונח
tourniquet-since = מאז { $at }
tourniquet-recorded = נרשם ב־{ $at }
tourniquet-looked-at = נבדק ב־{ $at }: { $look }.
tourniquet-not-reassessed = טרם הוערך מחדש.
tourniquet-pulse-below = דופק מתחתיו
tourniquet-pulse-felt = נמוש
tourniquet-pulse-none = אין
tourniquet-reassess = הערכה מחדש
tourniquet-look-dry = הערכה: לא מדמם
tourniquet-look-bleeding = הערכה: מדמם
tourniquet-tighten = מדמם: הדקו אותו, או הניחו שני צמוד מעליו.
tourniquet-undo-look = { $limb } { $look }
tourniquet-undo-conversion_started = { $limb } ההמרה החלה
tourniquet-undo-converted = { $limb } הומר
tourniquet-undo-conversion_failed = { $limb } ההמרה נכשלה

## The conversion of one, by a clinician

tourniquet-convert-ask = להמיר אותו?
tourniquet-ask-amputation = מעל קטיעה?
tourniquet-ask-shock = בהלם?
tourniquet-ask-watched = אפשר לארוז את הפצע ולעקוב אחריו?
tourniquet-ask-hospital = בבית החולים תוך
tourniquet-verdict-allow = להמיר
tourniquet-verdict-caution = להמיר בזהירות
tourniquet-verdict-leave = להשאיר
tourniquet-verdict-deny = לא להמיר
tourniquet-agreed-with = בתיאום עם
tourniquet-clinical-desk = מוקד רפואי
tourniquet-nobody-to-ask = אין עם מי להתייעץ
tourniquet-start = ההמרה החלה
tourniquet-hold-start =
    { $manner ->
        [caution] לחיצה ארוכה: ההמרה החלה, בזהירות
        [against] לחיצה ארוכה: ההמרה החלה בכל זאת
       *[plain] לחיצה ארוכה: ההמרה החלה
    }
tourniquet-hold-start-agreed =
    { $manner ->
        [against] לחיצה ארוכה: ההמרה החלה בכל זאת, { $agreed }
       *[plain] לחיצה ארוכה: ההמרה החלה, { $agreed }
    }
tourniquet-method-spare = תחילה חוסם רזרבי רפוי מעליו.
tourniquet-method-pack = ארזו את הפצע, לחצו 3 דק׳, חבישה לוחצת.
tourniquet-method-release = שחררו במשך דקה לפחות והשגיחו. אם מדמם, הדקו שוב.
tourniquet-method-dry = יבש: השאירו אותו רפוי מעל החבישה. בדקו שוב אחרי כל הזזה.
tourniquet-converted = הומר
tourniquet-bled = דימם: הודק שוב
tourniquet-bled-again = דימם שוב: הודק
tourniquet-dress = חבישה לוחצת על { $region }

## How long one is on

tourniquet-times = חוסמי עורקים מונחים
tourniquet-stage-fresh = פחות מ־90 דק׳
tourniquet-stage-amber = עברו 90 דק׳
tourniquet-stage-red = עברו שעתיים
tourniquet-stage-locked = עברו 6 שעות: נשאר במקום
tourniquet-stage-failed = ההמרה נכשלה: נשאר במקום
tourniquet-due-in = הערכה מחדש בעוד { NUMBER($minutes) } דק׳
tourniquet-due-now = הערכה מחדש עכשיו
