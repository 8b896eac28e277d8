"""How does a registry of a million invented people come to be, for measuring and for trying out?

Rows are copied in, sealed and indexed as the verbs would do it, in pieces that each leave their events in the trail.
Nobody of them lives: their county code is not in use.
"""

import json
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any, Final

PIECE: Final = 20_000
AT: Final = datetime(2020, 1, 6, 1, 0, tzinfo=UTC)
_FIRST_DAY: Final = date(1956, 1, 1)
_DAYS: Final = 17_500
_SURNAMES: Final = (
    "王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚"
    "卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严"
)
_GIVEN: Final = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰海建国春梅雪冬晓东林生福贵双喜文武志鹏欣怡子涵雨"
    "俊宇浩轩梓晨嘉诗琪思远天翔思雅婷慧颖佳琳红旭波斌峰宏亮凯旋成才德义仁礼智信忠孝廉清正光宗耀祖"
)
_PERSON_COLUMNS: Final = (
    "id", "uid", "state", "name", "name_pinyin", "name_initials", "id_number", "id_index", "phone", "phone_index",
    "registered_at",
)  # fmt: skip
_PROOFS: Final = """
INSERT INTO registry_categoryproof
    (uid, person_id, category, source, state, valid_from, valid_to, asserted_at, reason)
SELECT gen_random_uuid(), %(first)s + (n - 1) %% %(persons)s,
    (%(categories)s::text[])[1 + (hashint8(n - 1) & 1023) %% %(kinds)s],
    'paper', 'verified', '2018-01-01'::date + ((n - 1) / %(persons)s * 400 + (hashint8(n) & 127))::int,
    CASE WHEN (n - 1) / %(persons)s >= %(rounds)s - 1 AND (hashint8(n) & 3) > 0 THEN NULL
         ELSE '2018-01-01'::date + ((n - 1) / %(persons)s * 400 + 199 + (hashint8(n) & 127))::int END,
    %(at)s, ''
FROM generate_series(%(from)s::bigint, %(to)s::bigint) n
"""


class NotForRealWork(Exception):
    """Invented people do not belong among real ones."""


def seed_command(persons: int, proofs: int, lang: str) -> int:
    """Seed, telling how far it is; returns the exit status."""
    zh = lang == "zh"
    try:
        started = time.monotonic()
        seed(persons, proofs, lambda what, done, of: _tell(what, done, of, zh))
    except NotForRealWork:
        told = (
            "这是正式使用的数据库，不能载入虚构人员。"
            if zh
            else "This database is for real work; invented people are not loaded into it."
        )
        print(told, file=sys.stderr)
        return 2
    seconds = time.monotonic() - started
    print(
        f"{persons:,} 人，{proofs:,} 条证明，{seconds:.0f} 秒"
        if zh
        else f"{persons:,} persons, {proofs:,} proofs, {seconds:.0f} s"
    )
    return 0


def _tell(what: str, done: int, of: int, zh: bool) -> None:
    words = {"persons": ("人员", "persons"), "proofs": ("类别证明", "proofs")}[what][0 if zh else 1]
    print(f"\r{words} {done:,} / {of:,}", end="\n" if done >= of else "", file=sys.stderr, flush=True)


def seed(persons: int, proofs: int, tell: Any = lambda what, done, of: None) -> range:
    """Load people and proofs; returns the numbers inside of the people. Raises NotForRealWork."""
    from django.db import connection

    from zhiji.office.core.models import Installation
    from zhiji.office.registry.models import Person

    if Installation.objects.filter(kind=Installation.Kind.OFFICE).exists():
        raise NotForRealWork
    known = Person.objects.count()
    first = _numbers(persons)
    rng = Random(known + 1)
    for start in range(0, persons, PIECE):
        size = min(PIECE, persons - start)
        with _as_seed(), connection.cursor() as cursor:
            columns = ", ".join(_PERSON_COLUMNS)
            with cursor.copy(f"COPY registry_person ({columns}) FROM STDIN") as copy:
                for row in _people(first + start, known + start, size, rng):
                    copy.write_row(row)
        tell("persons", start + size, persons)
    _seed_proofs(first, persons, proofs, tell)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE registry_person, registry_categoryproof")
    return range(first, first + persons)


def _numbers(count: int) -> int:
    """Take so many numbers of the table's own count; the first of them."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_serial_sequence('registry_person', 'id')")
        sequence = cursor.fetchone()[0]
        cursor.execute("SELECT setval(%s, nextval(%s) + %s)", [sequence, sequence, count - 1])
        return int(cursor.fetchone()[0]) - count + 1


@contextmanager
def _as_seed() -> Iterator[None]:
    """One piece: a transaction whose events say where they come from, also those of a COPY."""
    from django.db import connection, transaction

    from zhiji.office.core.many_rows import check_references_at_once

    with transaction.atomic(), connection.cursor() as cursor:
        check_references_at_once()
        context = json.dumps({"verb": "seed", "actor": None, "name": "zhiji seed"})
        cursor.execute(
            "SELECT set_config('pghistory.context_id', %s, true), set_config('pghistory.context_metadata', %s, true)",
            [str(uuid.uuid4()), context],
        )
        yield


def number_of(place: int) -> str:
    """The ID number of the person who was seeded at a place; no two have the same."""
    from zhiji.batch.synthetic.codes import person_id

    born = _FIRST_DAY + timedelta(days=place * 7919 % _DAYS)
    return person_id(born, place // _DAYS)


def phone_of(place: int) -> str:
    """The mobile number of the person who was seeded at a place."""
    return f"1{300_000_0000 + place * 97 % 699_999_9999:010d}"


def _people(first: int, place: int, size: int, rng: Random) -> Iterator[tuple[Any, ...]]:
    """Rows of people, sealed for the row that they are."""
    from zhiji.office.core.sealing.cipher import seal
    from zhiji.office.core.sealing.fields import index_of
    from zhiji.office.registry.persons.names import pinyin_of

    for offset in range(size):
        uid = uuid.uuid4()
        name = rng.choice(_SURNAMES) + "".join(rng.choices(_GIVEN, k=rng.choice((1, 2, 2, 2))))
        number, phone = number_of(place + offset), phone_of(place + offset)
        yield (
            first + offset,
            uid,
            "registered",
            name,
            *pinyin_of(name),
            seal(number.encode(), f"registry.person.id_number:{uid}"),
            index_of(number, "id_number"),
            seal(phone.encode(), f"registry.person.phone:{uid}"),
            index_of(phone, "phone"),
            AT,
        )


def _seed_proofs(first: int, persons: int, proofs: int, tell: Any) -> None:
    """Proofs in rounds: each round gives every person one, later than those before."""
    from django.db import connection

    from zhiji.office.registry.categories import SECRET, Category

    if not persons:
        return
    categories = [each.value for each in Category if each not in SECRET]
    values: dict[str, Any] = {
        "first": first,
        "persons": persons,
        "rounds": -(-proofs // persons),
        "categories": categories,
        "kinds": len(categories),
        "at": AT,
    }
    for start in range(0, proofs, PIECE * 2):
        to = min(start + PIECE * 2, proofs)
        with _as_seed(), connection.cursor() as cursor:
            cursor.execute(_PROOFS, values | {"from": start + 1, "to": to})
        tell("proofs", to, proofs)
