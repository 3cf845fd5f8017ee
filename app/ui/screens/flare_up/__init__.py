"""A short way through a flare-up day."""
