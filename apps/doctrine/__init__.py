"""What was agreed beforehand: which call codes mean which emergency, and which ask for a co-responder.

Owns trigger codes, as data that an agency loads (`manage.py load_doctrine`), never as constants in code:
every service has its own. Ships neutral codes only; licensed code sets are brought by the service that holds
the licence. Refuses to decide who is sent: `dispatch` asks here what a code means. A file that is wrong in
one place is refused whole.
"""
