"""The files of an exchange, told apart by what is in them and not by their names."""

from app.report import csv_export, csv_import, json_export, zips
from app.services.exchange import Export, Incoming


class ExchangeFiles:
    """Writes and reads exports; ``app.services.exchange.Files``."""

    def csv(self, export: Export) -> tuple[str, bytes]:
        """Return the ending, ``csv`` or ``zip``, and the file."""
        return csv_export.write(export)

    def json(self, export: Export) -> bytes:
        """Return the file."""
        return json_export.write(export)

    def read(self, content: bytes) -> Incoming:
        """Return what a CSV, a zip of CSVs or a JSON file of ours holds.

        Raises:
            FileForeignError: It is not one of ours, or it is a backup.
            FileCorruptError: It is empty, damaged, or far too large.
            FileNewerError: A newer BackSkills wrote it.
        """
        if content.startswith(zips.START):
            return csv_import.read_zip(content)
        if content.lstrip()[:1] == b"{":
            return json_export.read(content)
        return csv_import.read(content)
