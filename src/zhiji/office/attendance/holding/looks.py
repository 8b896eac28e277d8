"""What does a photo look like, when was it taken by its camera's clock, and which earlier one does it look like?"""

import warnings
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any, Final

from django.db import connection
from django.utils import timezone
from PIL import Image, ImageOps

from zhiji.office.core.refusals import Refusal

MOST_PIXELS: Final = 80_000_000
_EXIF: Final = 0x8769
_TAKEN: Final = 0x9003
_SIDE: Final = 8
_NEAREST: Final = """
SELECT id, bits FROM (
    SELECT p.id, CASE WHEN p.hash = %(hash)s THEN 0 ELSE
        bit_count((p.hash_rows # %(rows)s)::bit(64)) + bit_count((p.hash_columns # %(columns)s)::bit(64)) END AS bits
    FROM attendance_lessonphoto p WHERE p.held_id <> %(held)s
) found WHERE bits <= %(most)s ORDER BY bits, id LIMIT 1
"""


class PhotoUnreadable(Refusal):
    """The file is no picture that can be opened, or far too large a one."""

    def __init__(self) -> None:
        super().__init__(
            "这张照片打不开或尺寸过大，请重新拍摄或换一张。",
            "This photo cannot be opened, or is far too large; take another.",
            field="file",
        )


@dataclass(frozen=True)
class Looks:
    """A photo's perceptual hash, as two signed numbers of 64 bits, and its camera's time."""

    rows: int
    columns: int
    taken_at: datetime | None

    def nearest_elsewhere(self, held_id: int, hash: bytes, most: int) -> tuple[int | None, int | None]:
        """The photo of another lesson that is most alike, and in how many bits it differs; None where none is."""
        values: dict[str, Any] = {
            "hash": hash,
            "rows": self.rows,
            "columns": self.columns,
            "held": held_id,
            "most": most,
        }
        with connection.cursor() as cursor:
            cursor.execute(_NEAREST, values)
            row = cursor.fetchone()
        return (int(row[0]), int(row[1])) if row else (None, None)


def look_at(content: bytes) -> Looks:
    """What a photo looks like, turned upright. Raises PhotoUnreadable."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(content), formats=("JPEG", "PNG"))
            if picture.width * picture.height > MOST_PIXELS:
                raise PhotoUnreadable
            taken_at = _taken_at(picture)
            rows, columns = difference_hash(ImageOps.exif_transpose(picture))
    except PhotoUnreadable:
        raise
    except (OSError, ValueError, SyntaxError, Warning, Image.DecompressionBombError) as error:
        raise PhotoUnreadable from error
    return Looks(_signed(rows), _signed(columns), taken_at)


def difference_hash(picture: Image.Image) -> tuple[int, int]:
    """Where a picture of nine by nine greys gets brighter to the right and downwards: 64 bits each (dHash).

    What is resized, compressed again or a little brighter keeps nearly all of them.
    """
    greys = picture.convert("L").resize((_SIDE + 1, _SIDE + 1), Image.Resampling.LANCZOS).tobytes()
    rows = columns = 0
    for down in range(_SIDE):
        for right in range(_SIDE):
            here = down * (_SIDE + 1) + right
            rows = rows << 1 | (greys[here] < greys[here + 1])
            columns = columns << 1 | (greys[here] < greys[here + _SIDE + 1])
    return rows, columns


def _taken_at(picture: Image.Image) -> datetime | None:
    text = picture.getexif().get_ifd(_EXIF).get(_TAKEN)
    try:
        return timezone.make_aware(datetime.strptime(str(text), "%Y:%m:%d %H:%M:%S"))
    except ValueError:
        return None


def _signed(number: int) -> int:
    return number - (1 << 64) if number >> 63 else number
