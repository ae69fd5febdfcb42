"""The demo: invented people and agencies in a real county, and a play that brings their board to life.

Owns what is made up, and nothing else: what is sown is written through the rooms' own actions, and what is
played comes over HTTP, as from any CAD and any tablet. Refuses to touch an installation that is not a demo.
"""
