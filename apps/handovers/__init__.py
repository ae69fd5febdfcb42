"""Handing a patient over: offered by one service, read back and accepted by the other, with a receipt.

Owns the handover and the forms that it is spoken in: ATMIST, IMIST-AMBO, SBAR, and ASHICE for a pre-alert. One open handover a
patient: from an officer to a crew, from crew to crew, from a crew to a hospital (where the crew writes for both). Acceptance of the
last patient ends the giver's care, and with it what the giver may newly read; it never takes away what the giver did.
"""
