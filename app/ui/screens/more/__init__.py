"""More: settings, keeping what is yours, and what this is."""
