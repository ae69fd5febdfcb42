"""What an ended device could not send: handed over once under a ticket, kept apart from the journal, judged by a person.

Owns the tickets and the remains. Writes no entry by itself: what a desk accepts is judged by the inbox as any report.
"""
