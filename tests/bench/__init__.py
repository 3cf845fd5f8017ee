"""The budgets of the app, each measured beside a bare baseline in the same run: ``make bench``."""
