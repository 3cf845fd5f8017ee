"""The app in a browser: served on this computer, or built into an offline web app."""
