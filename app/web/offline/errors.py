"""What stops a build."""


class BuildError(Exception):
    """The web app cannot be built; the text says what to do. No patient ever reads it."""
