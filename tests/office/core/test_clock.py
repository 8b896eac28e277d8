"""Does the office live today, and the city of a demonstration in its own day?"""

from datetime import date

import pytest
from django.utils import timezone
from pytest_django.fixtures import SettingsWrapper

from zhiji.office.core import clock


def test_the_office_lives_today(settings: SettingsWrapper) -> None:
    settings.ZHIJI_DEMO_DAY = None
    assert abs((clock.now() - timezone.now()).total_seconds()) < 5
    assert clock.today() == timezone.localdate()


def test_the_city_of_a_demonstration_lives_in_its_own_day(settings: SettingsWrapper) -> None:
    settings.ZHIJI_DEMO_DAY = date(2020, 6, 30)
    assert clock.today() == date(2020, 6, 30)
    assert clock.now().utcoffset() is not None


def test_real_work_has_no_other_day_than_today(monkeypatch: pytest.MonkeyPatch) -> None:
    from django.conf import settings

    assert settings.ZHIJI_DEMO_DAY is None
