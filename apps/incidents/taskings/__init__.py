"""What a control room was asked to do at an incident, and what it says of the scene.

Owns the entries and their fold: who was asked decides who may read, so it is here and not with those who ask. Refuses to decide who
is asked.
"""
