"""Handing a patient over: offered by one service, read back and accepted by the other, with a receipt.

Owns the handover and the ATMIST that it is spoken by. Acceptance ends the giver's care, and with it what the giver may newly read;
it never takes away what the giver did.
"""
