"""The parts of the benchmarks: a filled database, the servers to compare, and one client that holds all sockets."""
