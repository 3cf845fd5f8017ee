"""The optional server that relays sealed records."""
