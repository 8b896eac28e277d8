"""Loads one pack from its folder, strictly: an unknown key, a wrong type, a missing file is an error with its line."""

from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from zhiji.rulebook.law import schema
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.toml_file import Path_, TomlFile
from zhiji.rulebook.law.violations import first_violation

PACKS: Final = Path(__file__).parent.parent / "packs"
"""Where the packs of this product are."""

PLAN_FILES: Final[dict[str, type[BaseModel]]] = {
    "words.toml": schema.WordsFile,
    "benefits.toml": schema.BenefitsFile,
    "conditions.toml": schema.ConditionsFile,
    "limits.toml": schema.LimitsFile,
    "readings.toml": schema.ReadingsFile,
}
"""Files of a pack that decides claims."""

FREE_FILES: Final = ("clauses.toml", "tasks.toml")
"""Files that describe the document; `check` reads them, and changes may name their values."""

LAYERS: Final = ("nation", "province", "prefecture", "county")


class Pack:
    """One document: its head, its tables as plain data, and where each stands."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._files: dict[str, TomlFile] = {}
        head_file = TomlFile(folder / "pack.toml")
        self.head: schema.PackHead = validated(head_file, schema.PackHead)
        self._files["pack.toml"] = head_file
        self.bounds = schema.BoundsFile()
        self.data: dict[str, Any] = {"deciding_date": self.head.deciding_date}
        self.readings: dict[str, schema.Reading] = {}
        self._check_names()
        self._load()

    @property
    def decides(self) -> bool:
        """Whether the pack decides claims, or only binds the packs below it."""
        return "benefits" in self.data

    @property
    def description(self) -> list[TomlFile]:
        """The files that describe the document."""
        return [self._files[name] for name in FREE_FILES if name in self._files]

    def error(self, code: str, path: Path_ = (), **gaps: object) -> PackError:
        """A PackError at the place of a path into the pack's data."""
        return self.file_of(path).error(code, path, **gaps)

    def where(self, words: str, *path: str | int) -> str:
        """What a finding is about, behind the file and line of its path: `benefits.toml:22 skill_level`."""
        file = self.file_of(path)
        return f"{file.file.name}:{file.line_of(path)} {words}"

    def located(self, error: PackError) -> PackError:
        """An error about the pack's data, with the file and line of its path."""
        if error.file is not None or not error.path:
            return error
        path = tuple(error.path.split("."))
        file = self.file_of(path)
        return error.at(file.file, file.line_of(path))

    def file_of(self, path: Path_) -> TomlFile:
        """The file in which a path into the pack's data stands; `pack.toml` where none has it."""
        for file in self._files.values():
            if path and path[0] in file.data:
                return file
        return self._files["pack.toml"]

    def _check_names(self) -> None:
        head = self._files["pack.toml"]
        if self.head.id != self.folder.resolve().name:
            raise head.error("id_not_folder", ("id",), id=self.head.id)
        if self.head.validity.from_ > self.head.validity.to:
            raise head.error("validity_ends_early", ("validity", "to"))

    def _load(self) -> None:
        if (self.folder / "bounds.toml").exists():
            file = TomlFile(self.folder / "bounds.toml")
            if self.head.layer == "county":
                raise file.error("bounds_in_county", ("bounds",))
            self.bounds = validated(file, schema.BoundsFile)
            self._files["bounds.toml"] = file
        known = {*PLAN_FILES, *FREE_FILES, "pack.toml", "bounds.toml"}
        for stray in sorted(self.folder.glob("*.toml")):
            if stray.name not in known:
                raise PackError("file_stray", stray, known=", ".join(sorted(known)))
        if not (self.folder / "benefits.toml").exists():
            return
        for name, model in PLAN_FILES.items():
            file = TomlFile(self.folder / name)
            parsed: BaseModel = validated(file, model)
            self._files[name] = file
            if isinstance(parsed, schema.ReadingsFile):
                self.readings = parsed.readings
            else:
                self.data |= file.data
        self.data.setdefault("families", {})
        for name in FREE_FILES:
            if (self.folder / name).exists():
                file = TomlFile(self.folder / name)
                self._files[name] = file
                self.data |= {key: value for key, value in file.data.items() if key not in self.data}


def find_pack(name: str | Path) -> Path:
    """The folder of a pack given by id (one of the product's) or by path."""
    path = Path(name)
    if path.is_dir() and (path / "pack.toml").exists():
        return path
    if (PACKS / str(name) / "pack.toml").exists():
        return PACKS / str(name)
    if path.is_dir():
        raise PackError("file_missing", path / "pack.toml")
    known = ", ".join(sorted(folder.name for folder in PACKS.iterdir() if (folder / "benefits.toml").exists()))
    raise PackError("pack_unknown", name=str(name), known=known)


def validated[Model: BaseModel](file: TomlFile, model: type[Model]) -> Model:
    """The file's data as the schema reads it. Raises PackError, with the line, at the first that it does not take."""
    try:
        return model.model_validate(file.data)
    except ValidationError as error:
        path, words = first_violation(error, file.data)
        raise file.error("violation", path, what=words) from None
