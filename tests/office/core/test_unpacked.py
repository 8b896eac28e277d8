"""A workbook whose parts cannot be unpacked is refused in words, whatever is wrong with them."""

import io
import zipfile

import pytest

from zhiji.office.core.evidence.unpacked import WorkbookDamaged, check_unpacked


def packed() -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/worksheets/sheet1.xml", "<row/>" * 500)
    return memory.getvalue()


def test_a_whole_one_is_let_through() -> None:
    check_unpacked(packed())


@pytest.mark.parametrize(
    ("start", "bytes_there"),
    [
        (54, b"\xff" * 8),  # the stream itself, behind the part's header and name
        (14, b"\0\0\0\0"),  # its sum
        (8, b"\x63\x00"),  # the way it is packed: unknown
        (6, b"\x01\x00"),  # it has a password
    ],
)
def test_a_spoilt_one_is_refused(start: int, bytes_there: bytes) -> None:
    content = bytearray(packed())
    content[start : start + len(bytes_there)] = bytes_there
    if start < 40:  # the list of parts at the end says the same once more
        there = content.index(b"PK\x01\x02") + start + 2
        content[there : there + len(bytes_there)] = bytes_there
    with pytest.raises(WorkbookDamaged):
        check_unpacked(bytes(content))


def test_one_that_is_cut_off_is_refused() -> None:
    with pytest.raises(WorkbookDamaged):
        check_unpacked(packed()[:60])
