"""Content as data: its schema, loader and checker."""
