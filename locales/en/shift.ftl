### The start of a shift

## The start of a shift

shift-title = Start of shift
shift-kit-check = Kit check
shift-checked-last = As checked last, { $ago }. Change what is not so any more.
shift-never-checked = Never checked here before. Say what is on board.
shift-needs-link = Going on duty needs the link. Use your radio until it is back.
shift-going = Going on duty…
shift-go = Go on duty as { $unit }
shift-choose-unit = Choose your unit
shift-what-happens = Confirms the kit as shown, plays the alert tone once, asks for your position and for notifications, and keeps the screen on.
shift-unit = Your unit
shift-fetching = Fetching your units…
shift-no-units = No units could be shown. They appear when the link is live.
shift-nobody-on-it = Nobody on it
shift-with = With { $names }
shift-kind-and-kit = { $kind } · { $kit }
