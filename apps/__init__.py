"""The rooms of the server. README, "The floors", says which may import which."""
