"""One folder a screen: state without controls, screen without rules."""
