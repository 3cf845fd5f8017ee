"""The entry that packaged builds look for."""

from app.main import run

run()
