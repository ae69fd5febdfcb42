## Shown on a lock screen, so they never say who, what or where

push-name = coresponder
push-alert = Alert — open coresponder
push-alert-exercise = Exercise alert — open coresponder
push-alert-answer = Open coresponder now to see it and answer.
push-alarm = Alarm — open coresponder
push-inbox = Inbox: something waits for the control room. Open the board.
push-over = Alert over
push-over-explained = You are not needed for it any more.
push-test = Test alert received
push-test-explained = Alerts reach this device by push.
push-waiting = Something waits for you. Open coresponder when you have a moment.
push-news = Open coresponder to see what is new.
push-open = Open
