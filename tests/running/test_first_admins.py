"""Does a new installation get its three administrators, once?"""

import pytest

from zhiji.office.core.models import User
from zhiji.running.first_admins import first_admins_command

pytestmark = pytest.mark.django_db


def test_the_passwords_are_shown_once_and_open_the_accounts(capsys: pytest.CaptureFixture[str]) -> None:
    assert first_admins_command("en") == 0
    shown = dict(line.split() for line in capsys.readouterr().out.splitlines() if line.startswith("  "))
    assert sorted(shown) == ["auditadmin", "secadmin", "sysadmin"]
    assert all(User.objects.get(username=name).check_password(password) for name, password in shown.items())


def test_a_second_time_it_refuses_and_makes_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    first_admins_command("en")
    assert first_admins_command("zh") == 1
    assert "不能再次初始化" in capsys.readouterr().out
    assert User.objects.count() == 3
