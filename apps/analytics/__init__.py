"""Figures of the scheme: activations, intervals and outcomes.

Reads timelines and computes; writes nothing. Exercises never count. Ambulance desks read all figures of their own calls; a
police desk reads counts and the times of units, but nothing clinical.
"""
