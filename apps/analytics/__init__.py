"""Figures of the scheme: what was alerted, how long everything took, and how many came back.

Reads timelines and computes; writes nothing. Exercises never count. Ambulance desks read their own calls whole; a police desk reads
counts and the times of what units did, and nothing of the patients.
"""
