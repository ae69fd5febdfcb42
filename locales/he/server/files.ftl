### Draft: to be signed by a native speaker.

### What is wrong with a file of agreed values, as it follows its line: a scheme, a protocol, a schedule of check-ins.

file-too-long = { $kind ->
    [scheme] בתוכנית
    [protocol] בפרוטוקול
   *[check_ins] בלוח בדיקות שלום
} יש לכל היותר { $most } תווים
file-empty = הקובץ ריק
file-too-deep = קינון עמוק מדי
file-alias = כתבו את הערך במלואו: בלי כינויים (*)
file-not-yaml = אינו YAML: { $fault }
file-key-unknown = אין מפתח { $key }; מוכרים כאן: { $known }
file-key-missing = חסר { $key }
file-key-repeated = המפתח { $key } מופיע פעמיים
file-not-keys = { $path } חייב להיות מפתחות עם ערכים
file-kind-not-keys = { $kind ->
    [scheme] תוכנית חייבת
    [protocol] פרוטוקול חייב
   *[check_ins] לוח בדיקות שלום חייב
} להיות מפתחות עם ערכים
file-not-decimal = { $path }: כתבו את המספר בספרות עשרוניות רגילות, לא { $value }
file-unreadable = { $path }: אי אפשר לקרוא { $value }
file-value-wrong = { $path }: { $fault }
file-version-loaded = גרסה { $version } כבר טעונה ושונה: תנו לה מספר גרסה חדש
file-language-unknown = { $language }: אין כאן שפה כזאת
file-label-missing = ל-{ $code } אין תווית באנגלית, ואין לו מילה במוצר
file-term-field = { $key } שייך לרשימה אחרת
file-term-unknown = { $code } אינו ברשימה התקפה של { $list }

## Of a scheme

file-scheme-dates = effective.to { $until } קודם ל-effective.from { $since }
file-scheme-window = { $name }.displayed_within_s { $displayed } חייב להיות קטן מ-acknowledge_within_s { $acknowledge }: איש אינו יכול לענות על מה שאינו על המסך
file-scheme-reach = co_responder.eta_ceiling_s { $ceiling } קטן מ-margin_s { $margin }
file-scheme-hours = travel.night_hours ו-peak_hours נוקבים שניהם ב-{ $hour }
file-scheme-no-response = יש לציין crew.response, או crew.for_arrest כמו בהסכמים קודמים
file-scheme-marker = { $path }: { $marker } הוא דבר שהמתקשר אומר על המטופל: משמעו unsuitable ולא { $means }
file-scheme-two-responses = crew.response קובע מה נדרש לקריאה: יש להשמיט את { $key }
file-scheme-no-other = ב-crew.response אין שורה עבור "*", ולכן יש קריאות שלא יידרש להן דבר
file-scheme-hands = { $path }: hands הם אנשים ולא צוותים: יש לרשום אותם כדרישה נפרדת
file-scheme-repeated = { $path }: { $name } מופיע פעמיים
file-scheme-nothing-to-replace = אין { $replaced } להחליף
file-scheme-replaces-later = { $replaced } מתחילה ב-{ $begins }, אחרי זאת
file-scheme-overlap = { $other } בתוקף מ-{ $since } עד { $until }, וזה חופף: בחרו ימים אחרים, או כתבו `replaces`
file-scheme-overlap-open = { $other } בתוקף מ-{ $since } ללא סיום, וזה חופף: בחרו ימים אחרים, או כתבו `replaces`

## Of a protocol

file-protocol-rate = { $least } לדקה אינו מתחת ל-{ $most }
file-protocol-metronome = { $rate } לדקה מחוץ לטווח { $least } עד { $most }
file-protocol-warning = האזהרה אחרי { $warn } שנ׳ אינה באה לפני סוף המחזור ({ $cycle } שנ׳)
file-protocol-adrenaline = adrenaline.until_s { $until } אינו אחרי from_s { $since }
file-protocol-amiodarone = amiodarone_after_shocks חייב לעלות, כל מספר פעם אחת
file-protocol-uncertain = uncertain נוקב ב-{ $name }, שאינו ערך; ערכים: { $known }

## Of a schedule of check-ins

file-check-ins-days = ציינו כל אחד מ-{ $days } פעם אחת, בסדר הזה
file-check-ins-order = כל בדיקת שלום באה אחרי זו שלפניה
file-alarms-causes = כולל פעם אחת את התנאים של כל סיבה: { $causes }
file-alarms-order = מציין כל אחת מ-{ $causes } פעם אחת
file-alarms-steps = { $cause }: יש לפחות שלב אחד, וכל שלב בא אחרי זה שלפניו
file-alarms-displayed = { $cause }: אזעקה מוצגת לפני שמאשרים אותה
