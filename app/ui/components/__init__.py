"""The pieces screens are made of; functions are named like controls because they return one."""
