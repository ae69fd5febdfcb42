"""The demo: invented people and agencies in a real county, and a simulation that brings their board to life.

Owns what is made up, and nothing else: demo data is written through the rooms' own actions, and the simulation speaks HTTP like any
CAD and any tablet. Refuses to touch an installation that is not a demo. No other room imports it: what the product shows of a demo
is handed in by the settings.
"""
