"""What is a file really, by its content? Its name and what a browser says of it are not believed."""

import zipfile
from io import BytesIO
from typing import Final

from zhiji.office.core.refusals import Refusal

PDF: Final = "application/pdf"
JPEG: Final = "image/jpeg"
PNG: Final = "image/png"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLS: Final = "application/vnd.ms-excel"
CSV: Final = "text/csv"
ENDINGS: Final = {PDF: "pdf", JPEG: "jpg", PNG: "png", XLSX: "xlsx", DOCX: "docx", XLS: "xls", CSV: "csv"}
PAPERS: Final = frozenset({PDF, JPEG, PNG, DOCX})
"""What proves something."""
LISTS: Final = frozenset({XLSX, XLS, CSV})
"""What holds rows."""

_STARTS: Final = (
    (b"%PDF-", PDF),
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", XLS),
)


class KindNotAccepted(Refusal):
    """The file is of a kind that is not wanted here, or of none that is known."""


def media_type_of(content: bytes) -> str | None:
    """The media type that the content shows; None where it is none of those the office takes."""
    for start, kind in _STARTS:
        if content.startswith(start):
            return kind
    if content.startswith(b"PK\x03\x04"):
        return _office_kind(content)
    return CSV if _is_text(content) else None


def _office_kind(content: bytes) -> str | None:
    try:
        names = set(zipfile.ZipFile(BytesIO(content)).namelist())
    except (zipfile.BadZipFile, ValueError, OSError):
        return None
    if "xl/workbook.xml" in names:
        return XLSX
    return DOCX if "word/document.xml" in names else None


def _is_text(content: bytes) -> bool:
    """Text in an encoding that Chinese spreadsheets write, with nothing in it that makes a page of it."""
    head = content[:65536]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if not head.strip() or b"\0" in head or head.lstrip()[:1] == b"<":
        return False
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            # The head may end inside a character.
            head[:-4].decode(encoding) if len(head) == 65536 else head.decode(encoding)
        except UnicodeDecodeError:
            continue
        return True
    return False


def accepted_kind(content: bytes, accepted: frozenset[str]) -> str:
    """The media type, if it is among those accepted. Raises KindNotAccepted."""
    kind = media_type_of(content)
    if kind is None or kind not in accepted:
        endings = "、".join(sorted(ENDINGS[each] for each in accepted))
        raise KindNotAccepted(
            f"这个文件的内容不是可以接收的类型。请上传：{endings}。",
            f"What is in this file cannot be taken. Please hand in one of: {endings.replace('、', ', ')}.",
            field="file",
        )
    return kind
