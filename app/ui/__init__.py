"""Screens: what the patient sees, and nothing that decides."""
