"""Activities: named, tried for a baseline, paced by a plan, ticked day by day."""
