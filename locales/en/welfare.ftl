### The page of the welfare team

## Who is to be called

welfare-page-title = Welfare — coresponder
welfare-title = Welfare
welfare-nobody-waits = Nobody is waiting for a call
welfare-wait =
    { $count ->
        [one] 1 person is waiting for a call
       *[other] { NUMBER($count) } people are waiting for a call
    }
welfare-answered = Answered
welfare-who-reads = Only the person who answered and the welfare team of { $agency } read this. It is in no incident and in no log.

## One person's answers

welfare-would-talk = would like to talk
welfare-severe = answers are severe
welfare-answered-at = { $after }, answered { $at }
welfare-taken = Taken by { $name }, { $at }
welfare-somebody-gone = somebody who has left
welfare-call = I will call

## Alerts for this device

welfare-ring = Alert this device when somebody needs a call
welfare-rings = This device is alerted when somebody needs a call.
welfare-ring-denied = Notifications are off for this page. Allow them in the browser’s settings to be alerted here.
