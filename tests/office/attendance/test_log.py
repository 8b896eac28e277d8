"""A lesson has a log and photos; a photo seen before in another lesson is marked."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.db import DatabaseError, connection, transaction
from PIL import Image, ImageDraw, ImageEnhance
from tests.office.attendance.conftest import Morning

from zhiji.office.attendance.holding.log import LogUnfit, add_photo, write_log
from zhiji.office.attendance.holding.looks import PhotoUnreadable, look_at
from zhiji.office.attendance.models import LessonLog, LessonPhoto
from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound, WrongState
from zhiji.office.core.sealing.cipher import sm3


def scene(seed: int) -> Image.Image:
    """A picture with a few large shapes, as rooms have."""
    picture = Image.new("RGB", (640, 480), (200, 200, 190))
    draw = ImageDraw.Draw(picture)
    for number in range(14):
        x, y = (seed * 131 + number * 97) % 560, (seed * 71 + number * 149) % 400
        shade = (seed * 53 + number * 41) % 255
        draw.rectangle((x, y, x + 60 + number * 9, y + 50 + number * 7), fill=(shade, 255 - shade, shade // 2))
    return picture


def jpeg(picture: Image.Image, taken: str = "", quality: int = 90) -> bytes:
    exif = Image.Exif()
    if taken:
        exif.get_ifd(0x8769)[0x9003] = taken
    file = BytesIO()
    picture.save(file, "JPEG", quality=quality, exif=exif)
    return file.getvalue()


def add(morning: Morning, content: bytes) -> LessonPhoto:
    return add_photo(
        lesson_uid=str(morning.lesson.uid),
        file_name="课堂.jpg",
        content=content,
        actor=morning.teacher,
        at=morning.at(60),
    )


def test_a_log_is_written_and_written_anew(morning: Morning, trainees: list[Actor]) -> None:
    morning.opens()
    for content, count in (("菌种与接种", 3), ("菌种、接种与灭菌", 2)):
        write_log(
            lesson_uid=str(morning.lesson.uid),
            content=content,
            headcount=count,
            incidents="",
            actor=morning.teacher,
            at=morning.at(200),
        )
    log = LessonLog.objects.get()
    assert (log.content, log.headcount) == ("菌种、接种与灭菌", 2)
    with pytest.raises(LogUnfit):
        write_log(
            lesson_uid=str(morning.lesson.uid),
            content=" ",
            headcount=2,
            incidents="",
            actor=morning.teacher,
            at=morning.at(200),
        )


def test_a_lesson_that_was_never_opened_has_no_log(morning: Morning) -> None:
    with pytest.raises(NotFound):
        write_log(
            lesson_uid=str(morning.lesson.uid),
            content="菌种",
            headcount=2,
            incidents="",
            actor=morning.teacher,
            at=morning.at(200),
        )


def test_a_photo_is_kept_with_hash_and_camera_time(morning: Morning) -> None:
    morning.opens()
    content = jpeg(scene(1), "2020:06:29 09:15:00")
    photo = add(morning, content)
    assert bytes(photo.hash) == sm3(content) and photo.like is None
    assert photo.taken_at == morning.at(45) and not photo.is_time_off


@pytest.mark.parametrize(
    ("taken", "is_off"), [("2020:06:28 09:15:00", True), ("2020:06:29 08:29:59", True), ("", False), ("rubbish", False)]
)
def test_a_camera_that_tells_another_time_is_noted(morning: Morning, taken: str, is_off: bool) -> None:
    morning.opens()
    assert add(morning, jpeg(scene(1), taken)).is_time_off is is_off


def test_equal_and_near_photos_of_other_lessons_are_marked_others_are_not(mornings: list[Morning]) -> None:
    for morning in mornings:
        morning.opens()
    first = add(mornings[0], jpeg(scene(1)))
    smaller = scene(1).resize((320, 240))
    brighter = ImageEnhance.Brightness(smaller).enhance(1.1)
    found = [
        add(mornings[1], jpeg(scene(1))),
        add(mornings[1], jpeg(brighter, quality=60)),
        add(mornings[2], jpeg(scene(9))),
    ]
    assert [each.like_id for each in found] == [first.pk, first.pk, None]
    assert found[0].likeness_bits == 0 and (found[1].likeness_bits or 0) <= 12


def test_several_views_of_one_lesson_are_no_finding_and_the_same_file_is_taken_once(morning: Morning) -> None:
    morning.opens()
    add(morning, jpeg(scene(1)))
    assert add(morning, jpeg(scene(1), quality=70)).like is None
    with pytest.raises(WrongState):
        add(morning, jpeg(scene(1)))


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff broken", b"<svg/>", b"%PDF-1.4"])
def test_what_is_no_photo_is_refused(content: bytes) -> None:
    with pytest.raises(PhotoUnreadable):
        look_at(content)


def test_a_photo_row_is_written_once(morning: Morning) -> None:
    morning.opens()
    add(morning, jpeg(scene(1), "2020:06:28 09:15:00"))
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE attendance_lessonphoto SET is_time_off = false, taken_at = %s", [morning.at(1) + timedelta(0)]
        )
