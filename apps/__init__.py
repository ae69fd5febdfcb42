"""The rooms of the house. Which may import which: README, "The floors"."""
