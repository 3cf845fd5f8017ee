"""The programme: the way through it, and the player of a session."""
