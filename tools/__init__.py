"""Tools for developers, which never run in an installation."""
