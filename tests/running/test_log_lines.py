"""Does the log keep ID numbers, phones and accounts out, wherever they stand, and keep what it is read for?"""

import json
import logging
import os
import subprocess
import sys

import pytest

from zhiji.config.log_lines import JsonLines, starred

ID, PHONE, ACCOUNT = "23109819850615001X", "13890981234", "6228480023109800001"
UID = "3f2b8c1e-1234-4321-8888-123456789012"


def line(message: str, *arguments: object, fault: Exception | None = None, **extra: object) -> str:
    record = logging.makeLogRecord({"name": "t", "levelname": "INFO", "msg": message, "args": arguments, **extra})
    if fault is not None:
        try:
            raise fault
        except type(fault):
            record.exc_info = sys.exc_info()
    return JsonLines().format(record)


@pytest.mark.parametrize(
    "text",
    [ID, ID.lower(), PHONE, ACCOUNT, "231098850615001", "138 9098 1234", "138-9098-1234", "+8613890981234",
     "6228 4800 2310 9800 001", f"id{ID}", f"号码{PHONE}已存在", "１３８９０９８１２３４"],
)  # fmt: skip
def test_whatever_looks_like_a_person_s_number_is_starred(text: str) -> None:
    digits = "".join(sign for sign in starred(text) if sign.isdigit())
    assert len(digits) == 0 and "***" in starred(text)


@pytest.mark.parametrize(
    "text", [UID, "2026-11-24T10:24:04.676", "took 1234567 ms", "231086100", "127.0.0.1:8000", "job 1234567890"]
)
def test_what_is_nobody_s_number_stays(text: str) -> None:
    assert starred(text) == text


def test_numbers_in_arguments_fields_and_traces_are_starred_too() -> None:
    said = line("%s %d", ID, int(PHONE), fault=ValueError(ACCOUNT), number=int(PHONE), note=[ID])
    assert [each for each in (ID, PHONE, ACCOUNT) if each in said] == []
    assert {"what", "trace", "number", "note"} <= json.loads(said).keys()


def test_a_line_is_one_line_of_json_with_its_fields() -> None:
    said = json.loads(line("asked\nfor", status=200, user=UID))
    assert (said["what"], said["status"], said["user"], said["level"]) == ("asked\nfor", 200, UID, "info")


def test_the_office_s_own_logging_writes_such_lines() -> None:
    code = (
        "import django; django.setup(); import logging\n"
        f"logging.getLogger('zhiji.any').warning('%s', '{PHONE}'); logging.getLogger('django.request').error('{ID}')"
    )
    env = os.environ | {"DJANGO_SETTINGS_MODULE": "zhiji.config.settings"}
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env).stderr
    assert [json.loads(each)["what"] for each in said.splitlines()] == ["***", "***"]
