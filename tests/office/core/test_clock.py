"""Does the office live today, and the city of a demonstration in its own day?"""

import os
import subprocess
import sys
from datetime import date
from typing import Any

from django.utils import timezone

from zhiji.office.core import clock


def test_the_office_lives_today(settings: Any) -> None:
    settings.ZHIJI_DEMO_DAY = None
    assert abs((clock.now() - timezone.now()).total_seconds()) < 5
    assert clock.today() == timezone.localdate()


def test_the_city_of_a_demonstration_lives_in_its_own_day(settings: Any) -> None:
    settings.ZHIJI_DEMO_DAY = date(2020, 6, 30)
    assert clock.today() == date(2020, 6, 30)
    assert clock.now().utcoffset() is not None


def test_a_day_given_outside_a_demonstration_is_left_aside() -> None:
    code = "from zhiji.config.settings import ZHIJI_DEMO_DAY; print(ZHIJI_DEMO_DAY)"
    for mode, day in (("office", "None"), ("demo", "2020-06-30")):
        given = os.environ | {"ZHIJI_MODE": mode, "ZHIJI_DAY": "2020-06-30"}
        said = subprocess.run([sys.executable, "-c", code], env=given, capture_output=True, text=True, check=True)
        assert said.stdout.strip() == day
