"""The glossary has a word for every class of the domain."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_class_of_the_domain_is_in_the_glossary():
    glossary = (ROOT / "docs/glossary.md").read_text("utf-8")
    named = set(re.findall(r"`(?:\w+\.)?(\w+)`", glossary))

    classes = {
        node.name
        for path in (ROOT / "app/domain").glob("*.py")
        if path.stem != "errors"
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef)
    }

    assert classes
    assert classes - named == set()
