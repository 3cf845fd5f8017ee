"""Yours to keep: backup, restore, export, import, erase."""
