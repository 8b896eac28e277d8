"""Which small files change the plan, and where does each of their changes stand?"""

from collections.abc import Iterable
from pathlib import Path

from zhiji.rulebook.law.messages import Text, text
from zhiji.rulebook.law.pack import validated
from zhiji.rulebook.law.schema import Change, OverlayFile
from zhiji.rulebook.law.toml_file import TomlFile


class Overlay:
    """One overlay: its id, its dated changes, and the file in which they stand."""

    def __init__(self, path: Path) -> None:
        self.file = TomlFile(path)
        parsed = validated(self.file, OverlayFile)
        self.id = parsed.id
        self.change: list[Change] = parsed.change
        for number, change in enumerate(self.change):
            if change.from_ > change.to:
                raise self.file.error("change_ends_early", ("change", number, "to"), term=change.path)

    @property
    def words(self) -> Text:
        """What the overlay is called in a message."""
        return text("source_overlay", name=self.id)


def read_overlays(paths: Iterable[Path]) -> list[Overlay]:
    """The overlays in the order given. Two with one id, or one given twice, is a PackError."""
    known: dict[str, Overlay] = {}
    for path in paths:
        overlay = Overlay(path)
        if overlay.id in known:
            raise overlay.file.error("overlay_twice", ("id",), id=overlay.id, other=known[overlay.id].file.file)
        known[overlay.id] = overlay
    return list(known.values())
