signin-title = Sign in — coresponder
signin-purpose = Police and ambulance, together to a cardiac arrest.
signin-username = User name
signin-password = Password
signin-submit = Sign in
signin-asking = Signing in…
signin-choose = You belong to several agencies. Which one are you working for now?
signin-choose-one = { $agency }: { $role }
signin-cut-off = No link to the server. Signing in needs it once; after that this device opens without. Keep your radio on.
signin-ended-replaced = Somebody else signed in on this device.
signin-ended-signed_out = You signed out on this device.
signin-ended-idle = You were signed out because this device was not used for an hour.
signin-ended-device_ended = A supervisor ended this device. What it held of incidents is erased.
signin-ended-person_ended = A supervisor ended your sign-in on every device. Sign in again if that was not meant.
signin-ended-switched_off = Your account was switched off. Ask your administrator.
signin-ended-membership_ended = You act in another agency now, or no longer belong to this one. Sign in again.
signin-ended-password_changed = Your password was changed. Sign in with the new one.
signin-sealed = { $count ->
    [one] { NUMBER($count) } report is waiting on this device, sealed. It is sent when the person who entered it signs in.
   *[other] { NUMBER($count) } reports are waiting on this device, sealed. They are sent when the person who entered them signs in.
}

## The accounts of a demonstration

signin-demo-title = This is a demonstration
signin-demo-explained = The people and the vehicles in it are made up. Sign in with one tap as:
signin-demo-account = { $role } · { $username }
signin-demo-own = This address is for one person. Sign in with one tap as:
signin-demo-others = The other people open in windows of their own:
signin-demo-windows = Several people side by side? Each has an address: open one window for each.
signin-demo-window = Own window
signin-demo-crew =
    { $service ->
        [police] Police officer: book on to { $unit }
        [ambulance] Paramedic: book on to { $unit }
       *[other] { $name }: book on to { $unit }
    }
signin-demo-other = { $service }: { $role }
signin-demo-ambulance-supervisor = Ambulance supervisor
signin-demo-police-supervisor = Police supervisor
signin-demo-ambulance-welfare = Ambulance welfare
signin-demo-police-welfare = Police welfare
signin-demo-ambulance-administrator = Ambulance administrator
signin-demo-police-administrator = Police administrator
signin-enrol = Enrol this device
signin-enrol-explained = Type the code that your control room or administrator gave you. It enrols this device for their agency, and works once.
signin-enrol-code = Code
signin-enrol-submit = Enrol
signin-enrol-asking = Enrolling…
signin-enrol-not-now = Not now
signin-enrol-done = This device is enrolled for { $agency } as { $label }. Sign in now.
signin-enrolled = Enrolled for { $agency }
signin-enrol-no-keys = This browser cannot keep a key. Open the app by its https address and try again.
