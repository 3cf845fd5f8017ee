"""Domain objects to rows and back, written out; row to domain to row is the identity."""
