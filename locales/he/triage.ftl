### Draft: to be signed by a native speaker.

## The questions of the triage tools, in the words of their cards

triage-walking = הולך?
triage-severe_bleeding = דימום חמור?
triage-severe_bleeding-hint = כן: לחצו, חסמו או ארזו
triage-catastrophic_bleeding = דימום קטסטרופלי?
triage-catastrophic_bleeding-hint = כן: עצרו אותו
triage-talking = מדבר?
triage-penetrating = פציעה חודרת?
triage-penetrating-hint = פלג גוף עליון, מלפנים ומאחור
triage-breathing = נושם?
triage-breathing-tst-hint = פתחו נתיב אוויר. כן: תנוחת התאוששות
triage-breathing-mitt-hint = כשנתיב האוויר פתוח
triage-breathing_when_opened = נושם לאחר פתיחת נתיב אוויר?
triage-breathing_after_breaths = נושם אחרי הנשמות?
triage-breathing_after_breaths-jumpstart = נושם אחרי 5 הנשמות?
triage-submersion_or_smoke = היה מתחת למים או שאף עשן?
triage-voice = מגיב לקול?
triage-age = בן כמה בערך?
triage-age-hint = מתחת לשנה: 0
triage-age-unit = שנים
triage-rr = נשימות בדקה?
triage-rr-unit = /דק׳
triage-hr = קצב לב?
triage-hr-unit = /דק׳
triage-radial_pulse = דופק בשורש כף היד?
triage-crt = מילוי קפילרי?
triage-crt-hint = עד מספר שניות זה
triage-crt-unit = שנ׳
triage-follows_commands = ממלא הוראות?
triage-pulse = נמוש דופק?
triage-avpu = מגיב ל?
triage-answer-yes = כן
triage-answer-no = לא
triage-answer-alert = A: ער
triage-answer-voice = V: קול
triage-answer-pain_appropriate = P: כאב, תגובה מתאימה
triage-answer-pain_inappropriate = P: כאב, תגובה לא מתאימה
triage-answer-unresponsive = U: ללא תגובה
triage-death-unequivocal = חד־משמעיים
triage-death-after-arrest = לאחר דום לב
triage-counted = { $count } { $label }
triage-number = מספר: { $counts }
triage-number-not-known = מספר: לא ידוע

## The screen on which a person triages

triage-title = מיון
triage-of-patient = מטופל { $patient }
triage-tag = תג { $tag }
triage-again = מיון מחדש
triage-use-tool = מעבר אל { $tool }
triage-recorded = נרשם.
triage-next-tag = התג הבא
triage-next-tag-optional = לא חובה
triage-next-patient = המטופל הבא
triage-hold-dead = לחיצה ארוכה לרישום: מת
triage-dead-clinician-only = רק איש רפואה רשאי לרשום מוות. רשמו שהמטופל אינו נושם ודווחו לצוות.
triage-in-ten-seconds = מיון בעשר שניות
triage-clear-number = מחיקה
triage-go-on = המשך
triage-undo = מיון { $label }
triage-undo-new-patient = מטופל חדש

## The label at the patient

triage-by-ten-second = לפי Ten Second Triage
