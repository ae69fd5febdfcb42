"""Doctrine: which call codes mean which emergency, and on which terms co-responders are sent.

Owns trigger codes, the schemes of agencies and the resuscitation protocols that their devices count by, as data that an agency
loads (`manage.py load_doctrine`, `PUT /api/scheme`, `manage.py load_protocol`), never as constants in code, because each
service has its own. A scheme has versions, each with the days on which it is in force; a loaded version stays as it was
written. Ships only neutral codes and one British scheme; services supply the code sets that they have licences for. Refuses to
decide which unit is sent: `dispatch` asks here. A file with a fault is refused as a whole, with the line of every fault.
"""
