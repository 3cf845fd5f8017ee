"""Turns Python sources into the bytecode of the browser's Python, where Node is installed."""

import shutil
import subprocess
from pathlib import Path

from app.web.offline.errors import BuildError

HERE = Path(__file__).parent


def find_node() -> str | None:
    """Return the path of Node, or ``None``: then sources are shipped, and the start is slower."""
    return shutil.which("node")


def compile_tree(node: str, pyodide: Path, tree: Path) -> None:
    """Replace every source below ``tree`` by bytecode, made by the Python that will read it.

    Args:
        node: The path of Node.
        pyodide: The folder that holds ``pyodide.mjs`` and its parts.
        tree: Sources; the folder names become module names.

    Raises:
        BuildError: Node or Python stopped.
    """
    scripts = HERE / "compile_tree.mjs", HERE / "compile_tree.py"
    command = [node, str(scripts[0]), str(pyodide), str(scripts[1]), str(tree.resolve())]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own files
    if done.returncode != 0:
        raise BuildError(
            f"The browser's Python could not compile the sources: {done.stderr[-800:]}"
        )
