"""The budgets of the app, each measured beside a bare Flet page in the same run: ``make bench``.

Nothing here passes or fails by the clock: a figure says what was seen, and a person reads it.
"""
