### Draft: to be signed by a native speaker.

## Who is to be called

welfare-page-title = רווחה — coresponder
welfare-title = רווחה
welfare-nobody-waits = איש אינו ממתין לשיחה
welfare-wait =
    { $count ->
        [one] אדם אחד ממתין לשיחה
        [two] שני אנשים ממתינים לשיחה
       *[other] { NUMBER($count) } אנשים ממתינים לשיחה
    }
welfare-answered = נענו
welfare-who-reads = רק מי שענה וצוות הרווחה של { $agency } קוראים זאת. זה לא מופיע באף אירוע ובאף יומן.

## One person's answers

welfare-would-talk = מבקש לדבר
welfare-severe = התשובות חמורות
welfare-answered-at = { $after }, נענה { $at }
welfare-taken = בטיפול { $name }, { $at }
welfare-somebody-gone = מישהו שכבר עזב
welfare-call = אני אתקשר

## Alerts for this device

welfare-ring = התראה במכשיר זה כשמישהו זקוק לשיחה
welfare-rings = מכשיר זה מתריע כשמישהו זקוק לשיחה.
welfare-ring-denied = ההתראות לדף זה כבויות. אפשרו אותן בהגדרות הדפדפן כדי לקבל כאן התראות.
