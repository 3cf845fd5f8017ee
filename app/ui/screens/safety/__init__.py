"""The safety questions and what follows from the answers."""
