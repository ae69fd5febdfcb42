### The home of an administrator

## The page

admin-page-title = Administration — coresponder
admin-where = Administration · { $area }
admin-not-loaded = The administration could not be loaded.
admin-reading = Loading…
admin-never = never
admin-name = Name
admin-title = Title
admin-version = Version
admin-from = From
admin-to = To
admin-state = State

## How this installation is

admin-installation = This installation
admin-health-ready = Everything works.
admin-health-degraded = It works, slowly or in part.
admin-health-not_ready = It does not work.
admin-read = Version { $version } · read { $ago }
admin-part = Part
admin-part-none = No part has answered.

## The scheme and the protocols

admin-scheme = Co-responder scheme
admin-scheme-on = On · { $title }, version { $version }
admin-scheme-off = Off · { $title }, version { $version }
admin-scheme-alerts =
    { $count ->
        [one] 1 alert this week
       *[other] { NUMBER($count) } alerts this week
    }
admin-scheme-alerts-of =
    { $count ->
        [one] 1 alert this week, { NUMBER($cap) } at most
       *[other] { NUMBER($count) } alerts this week, { NUMBER($cap) } at most
    }
admin-scheme-in-force = In force
admin-scheme-no-version = No version is loaded.
admin-scheme-none = This agency has no scheme of its own.
admin-protocols = Resuscitation protocols
admin-protocols-none = No protocol is loaded.
admin-protocol = Protocol
admin-protocol-adult = Adult
admin-protocol-child = Child
admin-protocol-newborn = Newborn
admin-protocol-approved-by = Approved by
admin-protocol-provisional = Provisional
admin-protocol-not-approved = Not approved for real use

## Devices, people and machines

admin-devices = Devices
admin-devices-none = No device is enrolled or signed in.
admin-device = Device
admin-device-person = Person
admin-device-unit = Unit
admin-device-seen = Last seen
admin-device-readiness = Readiness
admin-device-off-duty = Not on duty
admin-device-ready = Ready
admin-device-not-ready = Not ready
admin-people = People
admin-people-none = Nobody has an account.
admin-person-username = User name
admin-person-role = Role
admin-person-seen = Last seen
admin-person-closed = account closed
admin-person-competences = Certificates
admin-competence-until = { $competence } until { $day }
admin-competence-expired = Certificate expired
admin-machines = Machines
admin-machines-none = No machine has a token.
admin-token = Token
admin-token-made = Made
admin-token-used = Last used
admin-token-valid = Valid
admin-token-revoked = Revoked { $day }
admin-token-until = Until { $day }
admin-token-expired = Expired { $day }
admin-enrolment = People may sign in
admin-enrolment-off = on any device; none is enrolled
admin-enrolment-offered = on any device; devices can be enrolled
admin-enrolment-required = on enrolled devices only
admin-enrolment-explained = It counts from the next sign-in. Nobody who is signed in is signed out.
