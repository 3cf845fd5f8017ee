"""Builds the offline web app: static files, with Python in the browser."""
