"""A copy of the packs that a test may spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from zhiji.rulebook.law.pack import PACKS

Spoil = Callable[[str, str, str], Path]


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
