"""The blocks of a session's screen, a module for each kind of doing."""
