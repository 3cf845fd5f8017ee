"""Get help: always one tap away."""
