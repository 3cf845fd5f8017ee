"""What of Python and its packages is not shipped, each with its reason.

Everything here is absent in the browser; ``tests/web`` starts the app without it.
"""

import re

PACKAGE_FILES = (
    r"\.(pyi|pyx|pxd|c|h|typed)$",  # for type checkers and compilers
    r"(^|/)__pycache__/",
    r"^bin/|^flutter/",  # commands; Dart sources for store builds
    r"\.dist-info/",  # what was installed; nothing asks for versions
    r"^flet/(auth|cli|fastapi|security|testing)(/|\.py$)|^flet/pytest_plugin",
    r"^flet/messaging/flet_(socket|dart_bridge)",  # talk to other homes
    r"^flet/controls/(cupertino/cupertino_icons|material/icons)\.json$",  # the app brings its own
    r"^sqlalchemy/dialects/(mssql|mysql|oracle|postgresql)/",
    r"^sqlalchemy/connectors/(aioodbc|pyodbc)",
    r"^sqlalchemy/ext/(asyncio|mypy|automap|baked|horizontal_shard|serializer)",
    r"^sqlalchemy/testing/",
)
"""Files of packages, named from the top of where they are installed."""

NO_PAGES_BUSINESS = (
    r"^(__hello__\.py|__phello__/|_pyrepl/|antigravity|bdb|cProfile|cmd|code|compileall|ctypes/"
    r"|curses/|doctest|ensurepip/|filecmp|fileinput|ftplib|getopt|idlelib/|imaplib|lib2to3/"
    r"|mailbox|modulefinder|multiprocessing/|netrc|nturl2path|optparse|pdb|pickletools|plistlib"
    r"|poplib|profile|pstats|pty|py_compile|pyclbr|pydoc|pydoc_data/|rlcompleter|sched|shelve"
    r"|smtplib|socketserver|symtable|tabnanny|this|timeit|tkinter/|trace|tracemalloc|tty|turtle"
    r"|unittest/|venv/|wave|webbrowser|wsgiref/|xmlrpc/|zipapp)(\.py$|(?<=/))"
)
"""Servers, mail, debuggers, terminals and tests."""

OTHER_ALPHABETS = (
    r"^encodings/(?!__init__|aliases|ascii|charmap|cp125[0-9]|cp437|idna|iso8859_1(5)?\."
    r"|latin_1|mac_roman\.|punycode|raw_unicode_escape|undefined|unicode_escape"
    r"|utf_(7|8|8_sig|16|16_le|16_be|32|32_le|32_be)\.)"
)
"""Text on this device is UTF-8; a CSV from a spreadsheet may be in one of the kept ones."""

STDLIB_FILES = (
    NO_PAGES_BUSINESS,
    OTHER_ALPHABETS,
    r"^email/mime/",
    r"^http/(server|cookiejar|cookies)",
    r"^xml/(dom|sax)/",
    r"^sqlite3/__main__",
    r"^_pyio|^_pydatetime|^_pydecimal|^_aix_support|^_osx_support|^_ios_support",
    r"^json/tool|^logging/(config|handlers)|^importlib/metadata/diagnose",
    r"^asyncio/(__main__|tools|windows)",
    r"^concurrent/(futures/(process|interpreter)|interpreters)",
    r"/test(s)?/",
    r"^site-packages/",
)
"""Files of the standard library, named from its top."""


def ships_package_file(path: str) -> bool:
    """Tell whether a file of a package is shipped."""
    return not any(re.search(pattern, path) for pattern in PACKAGE_FILES)


def ships_stdlib_file(path: str) -> bool:
    """Tell whether a file of the standard library is shipped."""
    return not any(re.search(pattern, path) for pattern in STDLIB_FILES)
