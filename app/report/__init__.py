"""Files that leave the app: CSV, JSON, backups."""
