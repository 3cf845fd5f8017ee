"""Try it and see: a guess, a try, and what came of it."""
