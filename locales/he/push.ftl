### Draft: to be signed by a native speaker.

## Shown on a lock screen, so they never say who, what or where

push-name = coresponder
push-alert = הזנקה — פתחו את coresponder
push-alert-exercise = הזנקת תרגיל — פתחו את coresponder
push-alert-answer = פתחו את coresponder עכשיו כדי לראות אותה ולענות.
push-alarm = אזעקה — פתחו את coresponder
push-inbox = תיבה: משהו ממתין לחדר הבקרה. פתחו את הלוח.
push-over = ההזנקה הסתיימה
push-over-explained = אין בכם צורך בה עוד.
push-test = הזנקת הבדיקה התקבלה
push-test-explained = הזנקות מגיעות למכשיר הזה בהתראה.
push-waiting = משהו ממתין לכם. פתחו את coresponder כשיתאפשר לכם.
push-news = פתחו את coresponder כדי לראות מה חדש.
push-open = פתיחה
