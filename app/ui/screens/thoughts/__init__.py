"""Thought records: written question by question, or in three short steps; private by default."""
