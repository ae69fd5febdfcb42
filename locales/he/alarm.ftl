### Draft: to be signed by a native speaker.

alarm-duress = לחצן מצוקה
alarm-withdrawal = נסיגה
alarm-protection_lost = ההגנה אבדה
alarm-zone_tightened = האזור הוחמר
alarm-limit_changed = הגבול שונה
alarm-roll_call = ספירת אנשים
alarm-declaration = הוכרז מבצע
alarm-methane = METHANE
alarm-role_offered = הוצע תפקיד
alarm-support_requested = התבקש סיוע משטרתי
alarm-hold_review = המתנה לבדיקה מחדש
alarm-disclosure_requested = התבקש גילוי מידע
alarm-glass_broken = רשומה נפתחה בחירום
