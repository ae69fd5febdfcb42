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
