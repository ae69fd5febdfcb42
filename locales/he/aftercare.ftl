### Draft: to be signed by a native speaker.

aftercare-label = אחרי ההעברה
aftercare-title = כל עוד זה טרי
aftercare-optional = אפשר לדלג על כל סעיף. הדברים נשמרים במכשיר זה עד שיישלחו.

## Kit used

aftercare-kit-used = ציוד שנוצל
aftercare-one-less = אחד פחות: { $item }
aftercare-one-more = אחד יותר: { $item }
aftercare-item-used = { $item }: נוצל
aftercare-used = נוצל: { $items }
aftercare-to-replace = { $items }. יש להשלים.
aftercare-aed-record = נתוני הדפיברילטור
aftercare-undo-kit = ציוד שנוצל
aftercare-undo-aed = נתוני הדפיברילטור

## The debrief

aftercare-debrief-went_well = מה הלך טוב?
aftercare-debrief-went_well-hint = דבר אחד שכדאי לעשות שוב
aftercare-debrief-was_missing = מה היה חסר?
aftercare-debrief-was_missing-hint = ציוד, מידע, אנשים, זמן
aftercare-no-names = בלי שמות. השירות שלכם והצוות קוראים זאת עם האירוע.
aftercare-undo-debrief = הערת תחקיר

## The check-in: three short questions some time after a job

aftercare-how-are-you = מה שלומך?
aftercare-after-first = 90 דקות אחרי { $incident }
aftercare-after-week = שבוע אחרי { $incident }
aftercare-after-month = ארבעה שבועות אחרי { $incident }
aftercare-due-first = 90 דקות אחרי { $incident }. שלוש שאלות קצרות.
aftercare-due-week = שבוע אחרי { $incident }. שלוש שאלות קצרות.
aftercare-due-month = ארבעה שבועות אחרי { $incident }. שלוש שאלות קצרות.
aftercare-not-now = לא עכשיו
aftercare-private = רק לך ולצוות הרווחה של { $agency } יש גישה לתשובות. לאחראים אין גישה.
aftercare-private-own = רק לך ולצוות הרווחה של השירות שלך יש גישה לתשובות. לאחראים אין גישה.
aftercare-question-sleep = קושי לנוח או לישון מאז?
aftercare-question-images = תמונות או קולות מהאירוע שחוזרים?
aftercare-question-alone = תחושה של בדידות עם זה?
aftercare-degree-none = בכלל לא
aftercare-degree-little = מעט
aftercare-degree-some = במידה מסוימת
aftercare-degree-much = הרבה
aftercare-degree-always = כל הזמן
aftercare-call-me = אני רוצה שיתקשרו אליי
aftercare-anything-else = עוד משהו, אם רוצים
aftercare-left =
    { $count ->
        [one] נותרה תשובה אחת
        [two] נותרו שתי תשובות
       *[other] נותרו { NUMBER($count) } תשובות
    }
aftercare-not-sent = { $problem } התשובות שלך עדיין כאן.
aftercare-thanks = תודה. אולי יתקשרו אליך. תמיד אפשר לבקש לדבר.
aftercare-thanks-call = תודה. יתקשרו אליך.
