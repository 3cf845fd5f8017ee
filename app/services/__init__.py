"""One use case after another, one module per noun; each owns the ports it needs."""
