"""What differs by where the app runs; nothing else may differ."""
