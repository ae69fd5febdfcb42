"""What the measurements need: a filled database, the servers to compare, one client that holds all sockets."""
