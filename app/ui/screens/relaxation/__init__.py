"""Relaxation: a text that is read along, with the tension before and after."""
