"""What the measurements stand on: a peopled database, the servers compared, one client that holds all sockets."""
