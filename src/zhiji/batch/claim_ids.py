"""The claim numbers of a whole file: normalised, and which of them cannot stand (empty, repeated, already granted)."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from zhiji.batch.columns import string_buffers
from zhiji.batch.sources.cells import cell_text
from zhiji.rulebook.decide.faults import (
    CLAIM_ID_AGAIN,
    CLAIM_ID_IN_HISTORY,
    CLAIM_ID_NUMBER,
    NO_CLAIM_ID,
)
from zhiji.rulebook.decide.reading import NUMBER_CELL, plain_text


def normal_claim_ids(column: pa.ChunkedArray, scan_plain: Callable[..., int]) -> pa.Array:
    """Every claim id of the column as tidy text; empty where there is none."""
    if not (pa.types.is_string(column.type) or pa.types.is_large_string(column.type)):
        texts = [cell_text("claim_id", value) for value in column.to_pylist()]
        return pa.array(texts, pa.large_string())
    chunks = [_tidied(chunk.cast(pa.large_string()).fill_null(""), scan_plain) for chunk in column.chunks]
    return pa.concat_arrays(chunks) if chunks else pa.array([], pa.large_string())


def without_marks(ids: pa.Array) -> pa.Array:
    """The claim ids as they may be shown: without the mark of a number cell, which `id_faults` looks for."""
    lost = _lost(ids)
    return pc.replace_substring(ids, NUMBER_CELL, "", max_replacements=1) if lost.any() else ids


def _lost(ids: pa.Array) -> npt.NDArray[np.bool_]:
    places: npt.NDArray[np.bool_] = pc.starts_with(ids, NUMBER_CELL).to_numpy(zero_copy_only=False)
    return places


def _tidied(array: pa.Array, scan_plain: Callable[..., int]) -> pa.Array:
    starts, text = string_buffers(array)
    dirty = np.empty(len(array), dtype=np.int64)
    found = scan_plain(starts, text, len(array), dirty)
    if not found:
        return array
    texts = array.to_pylist()
    for place in dirty[:found].tolist():
        texts[place] = plain_text(texts[place])
    return pa.array(texts, pa.large_string())


def id_faults(ids: pa.Array, past: set[str], hash_texts: Callable[..., None]) -> npt.NDArray[np.int32]:
    """Per row, the faults of its claim id: empty, digits lost, on an earlier row, or in the history (contract §5)."""
    starts, text = string_buffers(ids)
    faults = np.where(starts[1:] == starts[:-1], NO_CLAIM_ID, 0).astype(np.int32)
    hashes = np.empty(len(ids), dtype=np.int64)
    hash_texts(starts, text, len(ids), hashes)
    faults[_lost(ids)] |= CLAIM_ID_NUMBER
    if past:
        places = pc.is_in(ids, pa.array(sorted(past), pa.large_string())).to_numpy(zero_copy_only=False)
        faults[places & (faults == 0)] |= CLAIM_ID_IN_HISTORY
    ordered = np.sort(hashes)
    doubtful = np.unique(ordered[1:][ordered[1:] == ordered[:-1]])
    if len(doubtful):
        seen: set[str] = set()
        for place in np.flatnonzero(np.isin(hashes, doubtful)).tolist():
            claim_id = ids[place].as_py()
            if faults[place] & CLAIM_ID_NUMBER:
                continue
            if claim_id in seen:
                faults[place] = CLAIM_ID_AGAIN
            elif claim_id:
                seen.add(claim_id)
    return faults
