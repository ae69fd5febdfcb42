"""Travel times: the embedded estimate, and times over real roads from a router (OSRM, Valhalla).

Owns `Trip`, `Eta`, the grids of built-up places and the clients of routers. A router is optional and never delays a call:
`times.road_times` gives every unit its ETA within `times.BUDGET_S`, from the embedded estimate where the router is late, down or
wrong. Refuses to be called inside a transaction, to know units or incidents, and to log a coordinate.
"""
