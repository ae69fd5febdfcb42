### Draft: to be signed by a native speaker.

## Who read a record

reads-title = מי קרא את זה
reads-nobody = עדיין איש לא קרא דבר על המטופלים האלה.
reads-subject = הרשומה נשלחה למכשיר
reads-screen = נפתח על המסך
reads-document = הורד מסמך
reads-export = הורד ייצוא
reads-more = להציג קודמים
reads-csv = כטבלה (CSV)
