"""What do the demonstration's papers look like? A page of PDF that says what it stands for."""

from typing import Final

_PAGE: Final = (
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
)


def paper(words: str) -> bytes:
    """A PDF of one page with one line of Latin letters on it."""
    drawn = f"BT /F1 18 Tf 72 760 Td ({words}) Tj ET".encode("ascii", "replace")
    parts = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        _PAGE[0],
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
        _PAGE[1],
    )
    file, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(file))
        file += b"%d 0 obj%s endobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    begin = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(parts) + 1, table)
    return file + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(parts) + 1, begin)
