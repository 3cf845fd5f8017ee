"""The pain diary: one entry, its history and the bin."""
