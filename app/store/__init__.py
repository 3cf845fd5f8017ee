"""The patient's records in SQLite."""
