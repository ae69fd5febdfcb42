"""What was agreed beforehand: which call codes mean which emergency, and on what terms co-responders are sent.

Owns trigger codes, the schemes of agencies and the resuscitation protocols that their devices count by, as data that an agency
loads (`manage.py load_doctrine`, `PUT /api/scheme`, `manage.py load_protocol`), never as constants in code: every service has its
own. A scheme has versions, each with the days on which it is in force; a loaded version is kept as it was written. Ships neutral
codes and one British scheme only; licensed code sets are supplied by the service that holds the licence. Refuses to decide which
unit is sent: `dispatch` asks here. A file with a fault is refused as a whole, with the line of every fault.
"""
