#!/usr/bin/env python3
"""Is this record of a class what was sealed? Run it beside record.json and seal.json; Python 3.10, no network.

本程序核对班级培训记录是否与封存时一致。把它与 record.json、seal.json 放在同一文件夹运行，不需要联网。

    python3 verify.py                 check the folder that it lies in
    python3 verify.py --hash 3f9a…    also compare with the hash printed on a paper
"""

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

M = 0xFFFFFFFF
START = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E]


def turn(word: int, by: int) -> int:
    by %= 32
    return ((word << by) | (word >> (32 - by))) & M


def sm3_by_hand(content: bytes) -> bytes:
    """SM3 (GB/T 32905-2016) in plain Python."""
    padded = content + b"\x80" + b"\0" * ((55 - len(content)) % 64) + (len(content) * 8).to_bytes(8, "big")
    state = START
    for at in range(0, len(padded), 64):
        state = squeeze(state, padded[at : at + 64])
    return b"".join(word.to_bytes(4, "big") for word in state)


def squeeze(state: list[int], block: bytes) -> list[int]:
    w = [int.from_bytes(block[i : i + 4], "big") for i in range(0, 64, 4)]
    for j in range(16, 68):
        x = w[j - 16] ^ w[j - 9] ^ turn(w[j - 3], 15)
        w.append(x ^ turn(x, 15) ^ turn(x, 23) ^ turn(w[j - 13], 7) ^ w[j - 6])
    a, b, c, d, e, f, g, h = state
    for j in range(64):
        constant = 0x79CC4519 if j < 16 else 0x7A879D8A
        first = turn((turn(a, 12) + e + turn(constant, j)) & M, 7)
        second = first ^ turn(a, 12)
        if j < 16:
            ff, gg = a ^ b ^ c, e ^ f ^ g
        else:
            ff, gg = (a & b) | (a & c) | (b & c), (e & f) | (~e & g)
        one = (ff + d + second + (w[j] ^ w[j + 4])) & M
        two = (gg + h + first + w[j]) & M
        a, b, c, d = one, a, turn(b, 9), c
        e, f, g, h = two ^ turn(two, 9) ^ turn(two, 17), e, turn(f, 19), g
    return [old ^ new for old, new in zip(state, (a, b, c, d, e, f, g, h), strict=True)]


def sm3(content: bytes) -> bytes:
    try:
        return hashlib.new("sm3", content).digest()
    except ValueError:  # this Python's library does not have it
        return sm3_by_hand(content)


def canonical(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def faults(folder: Path, printed: str) -> Iterator[tuple[str, str]]:
    """Everything that is not as it was sealed, in both languages."""
    raw = (folder / "record.json").read_bytes()
    seal = json.loads((folder / "seal.json").read_text("utf-8"))
    found = sm3(raw).hex()
    if found != seal["hash"]:
        yield "记录内容与封存摘要不符", "the record does not have the hash of its seal"
    if printed and found != printed.lower().replace(" ", ""):
        yield "记录内容与纸质件上的摘要不符", "the record does not have the hash on the paper"
    record = json.loads(raw.decode("utf-8"))
    if canonical(record) != raw:
        yield "记录格式被改动", "the record is not in its one form"
    hours: dict[str, list[int]] = {}
    for lesson in record["lessons"]:
        held = lesson["held"]
        if held and held["events_hash"] != sm3(canonical(lesson["events"])).hex():
            yield f"签到记录与课后摘要不符：{lesson['begins']}", f"check-ins changed: {lesson['begins']}"
        for seat in lesson["seats"]:
            if not seat["is_freed"]:
                person = hours.setdefault(seat["enrolment"], [0, 0])
                person[0] += lesson["hours"]
                person[1] += seat["hours"] or 0
        for photo in lesson["photos"]:
            for file in folder.glob(f"photos/{photo['uid']}.*"):
                if sm3(file.read_bytes()).hex() != photo["hash"]:
                    yield f"照片被改动：{file.name}", f"photo changed: {file.name}"
    for uid, total in record["totals"]["people"].items():
        if hours.pop(uid, None) != [total["planned"], total["attended"]]:
            yield f"课时合计不符：{uid}", f"hours do not add up: {uid}"
    for uid in hours:
        yield f"有学员未计入合计：{uid}", f"somebody is left out of the totals: {uid}"


def main(arguments: list[str]) -> int:
    printed = arguments[arguments.index("--hash") + 1] if "--hash" in arguments[:-1] else ""
    folder = Path(__file__).resolve().parent
    try:
        found = list(faults(folder, printed))
    except (OSError, ValueError, KeyError, TypeError) as error:
        found = [(f"记录无法读取：{error}", f"the record cannot be read: {error}")]
    for zh, en in found:
        print(f"✗ {zh} / {en}")
    if not found:
        seal = json.loads((folder / "seal.json").read_text("utf-8"))
        print("✓ 记录与封存时一致 / the record is what was sealed")
        print(f"  {seal['class_number']}  {seal['sealed_at']}  {seal['hash']}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
