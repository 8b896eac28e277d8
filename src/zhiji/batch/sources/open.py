"""Opens a file by its ending: claims, history, the shortage catalogue, or a table of other columns."""

from pathlib import Path

from zhiji.batch.sources.csv_file import read_csv
from zhiji.batch.sources.headers import claim_headers, shortage_headers
from zhiji.batch.sources.parquet_file import ParquetSource
from zhiji.batch.sources.source import Source, Unusable
from zhiji.batch.sources.workbook import ENDINGS, read_workbook
from zhiji.rulebook.decide.facts import REQUIRED

SEPARATED = (".csv", ".txt", ".tsv")
KINDS = (*SEPARATED, ".parquet", *ENDINGS)
HISTORY_NEEDS = ("benefit", "person_id", "claimed_on")
SHORTAGE_NEEDS = ("occupation", "valid_from", "valid_to")


def open_claims(path: Path, sheet: str | None = None) -> Source:
    """A claims file. Raises Unusable."""
    return open_table(path, claim_headers(), REQUIRED, sheet)


def open_history(path: Path, sheet: str | None = None) -> Source:
    """A history file: the same columns, and the months that were granted."""
    return open_table(path, claim_headers(history=True), HISTORY_NEEDS, sheet)


def open_shortage(path: Path) -> Source:
    """A shortage catalogue: occupation, valid_from, valid_to."""
    return open_table(path, shortage_headers(), SHORTAGE_NEEDS)


def open_table(path: Path, names: dict[str, str], required: tuple[str, ...], sheet: str | None = None) -> Source:
    """A table with a header of its own: `names` maps each accepted header to a column. Raises Unusable.

    A column called `person_id` holds ID numbers: one that lost digits in a number cell is marked.
    """
    ending = path.suffix.lower()
    if path.is_dir():
        raise Unusable("file_is_folder", file=str(path))
    if ending not in KINDS:
        raise Unusable("kind_unknown", file=path.name, kinds=", ".join(KINDS))
    if sheet is not None and ending not in ENDINGS:
        raise Unusable("sheet_without_workbook", file=path.name, sheet=sheet)
    if not path.exists():
        raise Unusable("file_missing", file=str(path))
    try:
        if ending in SEPARATED:
            return read_csv(path, names, required)
        if ending == ".parquet":
            return ParquetSource(path, names, required)
        return read_workbook(path, sheet, names, required)
    except PermissionError:
        raise Unusable("file_forbidden", file=str(path)) from None
