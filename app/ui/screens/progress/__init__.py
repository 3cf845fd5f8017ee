"""Progress: what was done first, how it went second."""
