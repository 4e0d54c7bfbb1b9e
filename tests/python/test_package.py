"""The package as a whole: its names, its stub, its version, and what it imports."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import cchc
from cchc import _core


def stub_names(root: Path) -> set[str]:
    tree = ast.parse((root / "python/cchc/_core.pyi").read_text(encoding="utf-8"))
    names = {node.name for node in tree.body if isinstance(node, ast.ClassDef | ast.FunctionDef)}
    return names | {node.target.id for node in tree.body if isinstance(node, ast.AnnAssign)}  # type: ignore[union-attr]


def test_the_module_the_stub_and_the_package_have_the_same_names(root: Path) -> None:
    public = {name for name in vars(_core) if not name.startswith("_")}
    assert {name for name in stub_names(root) if not name.startswith("_")} == public
    assert set(cchc.__all__) == public | {"__version__", "Reading", "Row"}
    assert all(hasattr(cchc, name) for name in cchc.__all__)


def test_every_function_has_a_docstring() -> None:
    for name in cchc.__all__:
        thing = getattr(cchc, name)
        if callable(thing):
            assert thing.__doc__, name


def test_the_version_is_that_of_the_project(root: Path) -> None:
    text = (root / "CMakeLists.txt").read_text(encoding="utf-8")
    assert re.search(r"project\(cchc VERSION (\S+)", text)[1] == cchc.__version__  # type: ignore[index]


def test_importing_the_package_imports_nothing_heavy() -> None:
    code = (
        "import sys, cchc; print(*sorted({'numpy', 'pandas', 'click', 'cchc.cli', 'cchc.frames'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
