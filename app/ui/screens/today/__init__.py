"""Today: the first screen of every day."""
