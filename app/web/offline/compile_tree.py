"""Runs inside the very Python that will run the app: turns a tree of sources into bytecode.

Left out are docstrings, column numbers and what only type checkers read; line numbers stay.
``/tree`` is the folder.
"""

import ast
import importlib._bootstrap_external as bootstrap
import pathlib

Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def is_docstring(statement: ast.stmt) -> bool:
    """Tell whether the statement is a bare string."""
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    )


class Smaller(ast.NodeTransformer):
    """Drops what no running program asks for."""

    def _with_short_docstring(self, node: Documented) -> Documented:
        # Not none at all: SQLAlchemy asserts that its events have one, and a dataclass without
        # one writes its own, slowly.
        self.generic_visit(node)
        if node.body and is_docstring(node.body[0]):
            node.body[0].value.value = "."  # type: ignore[attr-defined]
        return node

    visit_Module = _with_short_docstring  # noqa: N815 - ast's names
    visit_ClassDef = _with_short_docstring  # noqa: N815
    visit_FunctionDef = _with_short_docstring  # noqa: N815
    visit_AsyncFunctionDef = _with_short_docstring  # noqa: N815

    def visit_If(self, node: ast.If) -> ast.If:
        """Empty ``if TYPE_CHECKING:``."""
        self.generic_visit(node)
        if ast.unparse(node.test) in {"TYPE_CHECKING", "typing.TYPE_CHECKING"}:
            node.body = [ast.copy_location(ast.Pass(), node.body[0])]
        return node


def compile_file(source: pathlib.Path, name: str) -> None:
    """Put the bytecode beside the source and delete the source."""
    tree = ast.fix_missing_locations(Smaller().visit(ast.parse(source.read_bytes())))
    code = compile(tree, name, "exec", dont_inherit=True, optimize=0)
    # A hash that is never compared: the same sources give the same bytes.
    bytecode = bootstrap._code_to_hash_pyc(code, bytes(8), checked=False)  # type: ignore[attr-defined]  # noqa: SLF001
    source.with_suffix(".pyc").write_bytes(bytecode)
    source.unlink()


def compile_tree(tree: pathlib.Path) -> None:
    """Compile every source below the folder."""
    for source in sorted(tree.rglob("*.py")):
        compile_file(source, str(source.relative_to(tree)))


if __name__ == "__main__":
    compile_tree(pathlib.Path("/tree"))
