"""What the reader's cookies remember, and that nothing sends them elsewhere."""

import pytest
from django.test import Client, override_settings

pytestmark = pytest.mark.django_db


def test_large_text_is_switched_on_and_off() -> None:
    client = Client()
    client.post("/text-size/", {"next": "/"})
    assert 'class="large-text"' in client.get("/").content.decode()
    client.post("/text-size/", {"next": "/"})
    assert "large-text" not in client.get("/").content.decode()


@pytest.mark.parametrize("target", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)", ""])
def test_nobody_is_sent_elsewhere(target: str) -> None:
    for address in ("/text-size/", "/columns/"):
        assert Client().post(address, {"next": target})["Location"] == "/"


def test_only_names_of_columns_are_remembered_for_their_page() -> None:
    answer = Client().post(
        "/columns/", {"table": "persons", "known": ["name", "paid", "<b>"], "shown": ["name"], "next": "/list/?page=2"}
    )
    cookie = answer.cookies["zhiji_columns_persons"]
    assert (cookie.value, cookie["path"]) == ("paid", "/list/")
    assert not Client().post("/columns/", {"table": "a b;", "known": ["x"], "next": "/"}).cookies.keys() & {
        "zhiji_columns_a b;"
    }


@pytest.mark.parametrize("mode", ["office"])
def test_the_kits_page_is_not_there_in_real_work(mode: str) -> None:
    with override_settings(ZHIJI_MODE=mode):
        assert Client().get("/kit/").status_code == 404
        assert Client().get("/kit/plain/").status_code == 404
    assert Client().get("/kit/").status_code == 200
