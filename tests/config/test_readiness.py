"""Does an office refuse to be served without keys, secret and encryption?"""

from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from zhiji.config.environment import Environment
from zhiji.config.readiness import lacks


@pytest.fixture
def whole(tmp_path: Path) -> Environment:
    keys = tmp_path / "keys.json"
    keys.write_text("{}")
    keys.chmod(0o600)
    whole = Environment(mode="office", home=tmp_path, secret_key=SecretStr("s" * 50), origin="https://office.example")
    return whole.model_copy(update={"database_url": SecretStr("postgresql:///zhiji")})


def codes(environment: Environment) -> list[str]:
    return [lack.code for lack in lacks(environment)]


def test_a_whole_installation_lacks_nothing(whole: Environment) -> None:
    assert codes(whole) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"secret_key": None}, "secret_key"),
        ({"secret_key": SecretStr("short")}, "secret_key"),
        ({"origin": "http://office.example"}, "origin"),
        ({"database_url": None}, "database"),
        ({"home": Path("/nowhere")}, "keys_file"),
    ],
)
def test_whatever_is_missing_is_named(whole: Environment, change: dict[str, Any], code: str) -> None:
    assert codes(whole.model_copy(update=change)) == [code]


def test_keys_that_others_can_read_are_refused(whole: Environment) -> None:
    whole.keys_file.chmod(0o644)
    assert codes(whole) == ["keys_open"]


def test_all_that_is_missing_is_said_at_once_and_in_both_languages() -> None:
    found = lacks(Environment(mode="office", home=Path("/nowhere"), secret_key=None))
    assert {lack.code for lack in found} >= {"secret_key", "keys_file", "origin"}
    assert all(lack.zh and lack.en for lack in found)


@pytest.mark.parametrize("mode", ["demo", "test"])
def test_demonstrations_and_tests_are_asked_for_nothing(mode: Any) -> None:
    assert lacks(Environment(mode=mode, home=Path("/nowhere"))) == []
