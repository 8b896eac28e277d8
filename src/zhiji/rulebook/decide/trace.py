"""The sixteen bytes from which a decision can be explained later. Layout: docs/trace.md.

pack 4 bytes · outcome 1 · refusing limits 1 · conditions 6 · table cell 2 · grants counted 1 · months used 1
"""

from typing import Final, NamedTuple

APPROVED: Final = 0
PARTIAL: Final = 1
REJECTED: Final = 2
PENDING: Final = 3
INVALID: Final = 4
OUTCOMES: Final = ("approved", "partial", "rejected", "pending", "invalid")

NO_CELL_MARK: Final = 0xFFFF


class Trace(NamedTuple):
    """What a trace says: `conditions` are the failed ones, or the unknown ones of a pending claim."""

    pack: int
    outcome: int
    limits: int
    conditions: int
    cell: int
    grants_counted: int
    months_used: int


def refusing(outcome: int, limits: int) -> int:
    """The limits that a trace names: those that refuse the claim. Those that cut a partial one stand in its reasons."""
    return limits if outcome == REJECTED else 0


def trace_text(trace: Trace) -> str:
    """A trace as 32 hexadecimal digits."""
    cell = trace.cell if 0 <= trace.cell < NO_CELL_MARK else NO_CELL_MARK
    return (
        f"{trace.pack:08x}{trace.outcome:02x}{trace.limits:02x}{trace.conditions:012x}{cell:04x}"
        f"{min(trace.grants_counted, 255):02x}{min(trace.months_used, 255):02x}"
    )


def read_trace(text: str) -> Trace:
    """The parts of 32 hexadecimal digits; ValueError where they are not that."""
    if len(text) != 32:
        raise ValueError(f"a trace has 32 hexadecimal digits, not {len(text)}")
    cell = int(text[24:28], 16)
    return Trace(
        int(text[:8], 16),
        int(text[8:10], 16),
        int(text[10:12], 16),
        int(text[12:24], 16),
        -1 if cell == NO_CELL_MARK else cell,
        int(text[28:30], 16),
        int(text[30:], 16),
    )
