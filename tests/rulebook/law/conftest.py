"""A copy of the packs that a test may spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from zhiji.rulebook.law.pack import PACKS

Spoil = Callable[[str, str, str], Path]
EXAMPLE = Path(__file__).parents[3] / "docs" / "handbook" / "example-pack"


def overlay_text(*changes: tuple[str, str], name: str = "trial", year: int = 2020) -> str:
    """An overlay with some changes over a year: a path and a value each."""
    head = f'id = "{name}"\nzh = "试"\nen = "trial"\n'
    span = f'from = {year}-01-01\nto = {year}-12-31\ncites = "draft"\n'
    return head + "".join(f'[[change]]\npath = "{path}"\nvalue = {value}\n{span}' for path, value in changes)


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """The product's packs in a folder of their own, without the cases."""
    return Path(shutil.copytree(PACKS, tmp_path / "packs", ignore=shutil.ignore_patterns("cases")))


@pytest.fixture
def spoil(packs: Path) -> Spoil:
    """Replace a text in a file of a pack (it must be there); returns Dongning's folder."""

    def change(file: str, old: str, new: str) -> Path:
        path = packs / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return packs / "dongning_2019"

    return change


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The handbook's small pack, to be spoilt."""
    return Path(shutil.copytree(EXAMPLE, tmp_path / "example-pack"))
