"""Exercises: choosing them, reading about one, doing one."""
