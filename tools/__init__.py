"""Tools of the developer: nothing here runs in an installation."""
