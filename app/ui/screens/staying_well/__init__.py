"""Staying well: the plan for the year after the programme, and its check-ins."""
