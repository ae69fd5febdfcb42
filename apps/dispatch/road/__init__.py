"""Road routers: times over real roads, asked of a service of one's own (OSRM, Valhalla) or in this very process.

Optional, and never waited for: `times.road_times` gives every unit its ETA within `times.BUDGET_S`, from the embedded estimate
where the router is late, down, or talks nonsense. Never call it inside a transaction. No coordinate is ever logged.
"""
