### Draft: to be signed by a native speaker.
kit-label = ציוד
kit-aed = דפיברילטור
kit-bvm = מפוח
kit-aed_pads = מדבקות דפיברילטור
kit-aed_battery = סוללת דפיברילטור
kit-bag_valve_mask = מפוח ומסכה
kit-oxygen = חמצן
kit-tourniquets = חוסמי עורקים
kit-needed = נדרש כדי לקבל הזעקות דום לב
kit-optional = אם יש לך
kit-present = קיים
kit-missing = חסר
kit-good-until = בתוקף עד
kit-state-missing = חסר
kit-state-present = קיים
kit-state-no-date = לא ניתן תאריך
kit-state-present-expiring = קיים, { $expiry }
kit-expired =
    { $days ->
        [one] פג תוקף אתמול
        [two] פג תוקף לפני יומיים
       *[other] פג תוקף לפני { NUMBER($days) } ימים
    }
kit-expires-today = פג תוקף היום
kit-expires =
    { $days ->
        [one] פג תוקף מחר
        [two] פג תוקף בעוד יומיים
       *[other] פג תוקף בעוד { NUMBER($days) } ימים
    }
kit-lacking = { $item } ({ $why })
kit-wanting-title = לא שלם
kit-wanting = אפשר לעלות לתורנות; לא תוזעק לדומי לב עד שאלה יהיו ברכב ובתוקף:
kit-wanting-on-duty = לא תוזעק לדומי לב עד שאלה יהיו ברכב ובתוקף:
kit-competence = כשירות { $label }: { $expiry }.
kit-competence-not-alerted = כשירות { $label }: { $expiry }. לא תוזעק כמגיב.
kit-competence-renew = כשירות { $label }: { $expiry }. חדשו אותה השבוע.
kit-competence-book = כשירות { $label }: { $expiry }. קבעו את חידושה.
