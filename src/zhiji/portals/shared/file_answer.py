"""How does a file that somebody handed in leave the house? As a download, never as a page of ours."""

from urllib.parse import quote

from django.http import HttpResponse


def file_answer(content: bytes, *, name: str, media_type: str) -> HttpResponse:
    """The file under the name it came with. A browser neither guesses its kind nor keeps it."""
    answer = HttpResponse(content, content_type=media_type)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "no-store"
    return answer
