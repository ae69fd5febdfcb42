"""Handing a patient over: offered by one service, read back and accepted by the other, with a receipt.

Owns the handover and its spoken form on documents, ATMIST. One open handover per patient: from an officer to a crew, from crew to
crew, or from a crew to a hospital (where the crew writes for both). Acceptance of the last patient ends the giver's care, and with
it what the giver may newly read; it never takes away what the giver did.
"""
