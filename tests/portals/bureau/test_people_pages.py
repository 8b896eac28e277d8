"""Can a clerk do the work with persons on the pages, and does no page, address or log line hold a number?"""

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from tests.office.registry.people import number, old_number

from zhiji.office.core.actors import Actor, system
from zhiji.office.core.models import User
from zhiji.office.core.models.reveal import Reveal
from zhiji.office.core.roles import Role
from zhiji.office.registry.feeds.access import grant_usual_rights
from zhiji.office.registry.models import (
    Bureau,
    CategoryProof,
    DuplicatePair,
    NumberLookup,
    Person,
    PersonMerge,
)
from zhiji.office.registry.persons.register import register_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk(client_of: Any) -> Client:
    return client_of(Role.BUREAU_CLERK)  # type: ignore[no-any-return]


def register(name: str = "王小明", sequence: int = 1, phone: str = "", born: str = "19850615") -> Person:
    return register_person(
        name=name, id_number_text=number(born, sequence), phone=phone, actor=system("test"), at=timezone.now()
    )


def text(answer: Any) -> str:
    return str(answer.content.decode())


def test_a_name_is_searched_in_the_address_and_a_number_never(clerk: Client) -> None:
    person = register(phone="13800138000")
    answer = clerk.post("/bureau/persons/", {"q": "小明"})
    assert answer["Location"].startswith("/bureau/persons/?q=")
    shown = text(clerk.get(answer["Location"]))
    assert "王小明" in shown and "2310**********0010" in shown and number() not in shown
    for typed in (number(), old_number(), "138 0013 8000"):
        assert clerk.post("/bureau/persons/", {"q": typed})["Location"] == f"/bureau/persons/{person.uid}/"
    assert NumberLookup.objects.count() == 3
    refused = clerk.get("/bureau/persons/", {"q": number()}, follow=True)
    assert "不要写在网址里" in text(refused) and refused.redirect_chain == [("/bureau/persons/", 302)]
    assert "没有登记" in text(clerk.post("/bureau/persons/", {"q": number(sequence=9)}))


def test_a_person_is_registered_and_the_same_number_leads_to_the_record(clerk: Client) -> None:
    made = clerk.post("/bureau/persons/new/", {"name": "王小明", "id_number": number(), "phone": "13800138000"})
    person = Person.objects.get()
    assert made["Location"] == f"/bureau/persons/{person.uid}/"
    again = text(clerk.post("/bureau/persons/new/", {"name": "王晓明", "id_number": old_number()}))
    assert "已登记在“王小明”名下" in again and f'href="/bureau/persons/{person.uid}/"' in again
    assert 'value="王晓明"' in again
    wrong = text(clerk.post("/bureau/persons/new/", {"name": "王3", "id_number": number(sequence=2)}))
    assert "姓名应为" in wrong


def test_the_record_shows_masks_and_a_whole_number_only_for_a_reason(clerk: Client) -> None:
    person = register(phone="13800138000")
    page = f"/bureau/persons/{person.uid}/"
    shown = text(clerk.get(page))
    assert "2310**********0010" in shown and "138****8000" in shown
    assert number() not in shown and "13800138000" not in shown
    assert "请" in text(clerk.post(f"{page}reveal/id-number/", {"reason": " "})) and not Reveal.objects.exists()
    answer = clerk.post(f"{page}reveal/id-number/", {"reason": "核对身份证原件"})
    assert number() in text(answer) and "no-store" in answer["Cache-Control"]
    assert "13800138000" in text(clerk.post(f"{page}reveal/phone/", {"reason": "电话通知"}))
    assert list(Reveal.objects.order_by("id").values_list("reason", flat=True)) == ["核对身份证原件", "电话通知"]
    assert clerk.get(f"{page}reveal/secrets/").status_code == 404


def test_what_was_written_wrongly_is_put_right_and_former_numbers_stand_masked(clerk: Client) -> None:
    person = register()
    page = f"/bureau/persons/{person.uid}/"
    given = {"id_number": number(sequence=7), "reason": "录入时写错一位"}
    assert clerk.post(f"{page}correct/id-number/", given).status_code == 302
    assert clerk.post(f"{page}correct/name/", {"name": "王晓明", "reason": "同音字"}).status_code == 302
    assert clerk.post(f"{page}correct/phone/", {"phone": "13900139000"}).status_code == 302
    assert clerk.post(f"{page}correct/town/", {"town": ""}).status_code == 302
    shown = text(clerk.get(page))
    assert "2310**********0010" in shown and "录入时写错一位" in shown and "王晓明" in shown
    history = text(clerk.get(f"{page}history/"))
    assert all(words in history for words in ("登记", "更正身份证号", "更正姓名", "变更手机号"))
    former = person.former_numbers.get()
    assert number() in text(clerk.post(f"/bureau/persons/{former.uid}/reveal/former/", {"reason": "核对旧证"}))
    assert clerk.get(f"{page}correct/nothing/").status_code == 404


def test_a_number_of_another_leads_to_both_records_side_by_side_and_to_a_merge_that_can_be_undone(
    clerk: Client,
) -> None:
    person, other = register(), register("王晓明", 7)
    refused = clerk.post(
        f"/bureau/persons/{person.uid}/correct/id-number/", {"id_number": number(sequence=7), "reason": "写错"}
    )
    merge = f"/bureau/persons/{person.uid}/merge/?with={other.uid}"
    assert f'href="{merge}"' in text(refused)
    shown = text(clerk.get(merge))
    assert "王小明" in shown and "王晓明" in shown and "可以撤销" in shown
    done = clerk.post(merge, {"kept": str(person.uid), "reason": "核对户口簿"})
    assert done["Location"] == f"/bureau/persons/{person.uid}/"
    assert "已合并" in text(clerk.get(f"/bureau/persons/{other.uid}/"))
    undo = f"/bureau/merges/{PersonMerge.objects.get().uid}/undo/"
    assert undo in text(clerk.get(f"/bureau/persons/{person.uid}/history/"))
    clerk.post(undo, {"reason": "两个人"})
    assert Person.objects.filter(state="registered").count() == 2


def test_the_other_record_of_a_merge_is_found_by_its_number(clerk: Client) -> None:
    person, other = register(), register("李红", 8)
    page = f"/bureau/persons/{person.uid}/merge/"
    assert clerk.post(page, {"id_number": number(sequence=8)})["Location"] == f"{page}?with={other.uid}"
    assert "没有另一条记录" in text(clerk.post(page, {"id_number": number()}))
    assert clerk.get(f"{page}?with=nonsense").status_code == 200


def test_the_worklist_of_duplicates_is_decided_pair_by_pair(clerk: Client) -> None:
    register(), register(sequence=25), register(sequence=47)
    first, second, third = DuplicatePair.objects.order_by("-weight", "id")
    assert "共 3 对" in text(clerk.get("/bureau/duplicates/"))
    missing = clerk.post(f"/bureau/duplicates/{first.uid}/different/", {"different-reason": ""})
    assert missing["Location"] == f"/bureau/duplicates/{first.uid}/"
    onward = clerk.post(f"/bureau/duplicates/{first.uid}/different/", {"different-reason": "双胞胎"})
    assert onward["Location"] == f"/bureau/duplicates/{second.uid}/"
    merged = clerk.post(onward["Location"], {"kept": str(second.first.uid), "reason": "同一人"})
    assert merged["Location"] in ("/bureau/duplicates/", f"/bureau/duplicates/{third.uid}/")
    assert clerk.post("/bureau/duplicates/search/")["Location"].startswith("/jobs/")


def test_a_proof_is_handed_in_by_one_and_verified_by_another(clerk: Client, client_of: Any) -> None:
    person = register()
    page = f"/bureau/persons/{person.uid}/"
    given = {"category": "veteran", "source": "paper", "valid_from": "2020-01-01", "valid_to": ""}
    assert "请上传证明材料" in text(clerk.post(f"{page}proofs/new/", given))
    wrong = {**given, "evidence": SimpleUploadedFile("x.pdf", b"MZ this is a program\x00")}
    assert "不是可以接收的类型" in text(clerk.post(f"{page}proofs/new/", wrong))
    paper = {**given, "evidence": SimpleUploadedFile("证.pdf", b"%PDF-1.4 x")}
    assert clerk.post(f"{page}proofs/new/", paper).status_code == 302
    proof = CategoryProof.objects.get()
    assert "待核实" in text(clerk.get(page))
    assert "不同的人" in text(clerk.post(f"/bureau/proofs/{proof.uid}/verify/", follow=True))
    reviewer = client_of(Role.REVIEWER)
    assert "王小明" in text(reviewer.get("/bureau/proofs/"))
    reviewer.post(f"/bureau/proofs/{proof.uid}/verify/")
    assert "有效" in text(clerk.get(page))
    reviewer.post(f"/bureau/proofs/{proof.uid}/refute/", {"reason": "证件系伪造"})
    assert "不成立" in text(clerk.get(page)) and "证件系伪造" in text(clerk.get(page))


def test_standings_that_differ_have_different_words_and_shapes(client_of: Any, clerk: Client) -> None:
    from tests.office.registry.feeds.lists import workbook

    from zhiji.office.registry.feeds.compare import compare_list
    from zhiji.office.registry.feeds.upload import confirm_list, upload_list

    bureau = Bureau.objects.create(code="veterans_affairs", name="市退役军人事务局")
    Bureau.objects.create(code="human_resources", name="市人社局")
    grant_usual_rights(actor=system("test"), at=timezone.now())
    officer = Actor(
        User.objects.create_user("officer").pk, "丁", frozenset({Role.DEPARTMENT_OFFICER}), bureau_id=bureau.pk
    )
    hit, clean = register(), register("李红", 2)
    other = register("赵刚", 3)
    rows = [("王小明", number(), "", "", ""), ("赵钢", number(sequence=3), "", "", "")]
    batch = upload_list(
        kind="veterans", as_of=date(2020, 6, 1), is_whole=True, content=workbook(rows), file_name="名单.xlsx",
        actor=officer, at=timezone.now(),
    )  # fmt: skip
    confirm_list(uid=batch.uid, actor=officer, at=timezone.now())
    compare_list(uid=batch.uid, actor=officer, at=timezone.now())
    pages = {
        name: text(clerk.get(f"/bureau/persons/{who.uid}/"))
        for name, who in (("hit", hit), ("clean", clean), ("other", other))
    }
    assert "已比对，命中" in pages["hit"] and "st-bad" in pages["hit"]
    assert "已比对，无记录" in pages["clean"] and "已比对，命中" not in pages["clean"]
    assert "号码相同、姓名不同，待核对" in pages["other"] and "st-warning" in pages["other"]
    assert all("未比对" in page and "st-waiting" in page for page in pages.values())
    lists = text(clerk.get("/bureau/feeds/"))
    assert "退役军人名单" in lists and "未比对" in lists and "2020-06-01" in lists


def test_others_than_clerks_read_and_change_nothing(client_of: Any) -> None:
    person = register()
    for role in (Role.AUDITOR, Role.LEADER, Role.FINANCE):
        client = client_of(role)
        page = text(client.get(f"/bureau/persons/{person.uid}/"))
        assert "王小明" in page and "correct" not in page and "merge/" not in page
        assert (
            client.post(f"/bureau/persons/{person.uid}/correct/name/", {"name": "某人", "reason": "试试"}).status_code
            == 403
        )
    assert client_of(Role.FINANCE).get(f"/bureau/persons/{person.uid}/reveal/id-number/").status_code == 403


def test_pages_take_at_most_fifteen_queries(clerk: Client, django_assert_max_num_queries: Any) -> None:
    persons = [register("王小明", n) for n in range(60)]
    for sequence in range(3):
        clerk.post(
            f"/bureau/persons/{persons[0].uid}/correct/id-number/",
            {"id_number": number(sequence=900 + sequence), "reason": "写错"},
        )
    for code in ("veterans_affairs", "justice", "human_resources", "public_security"):
        Bureau.objects.create(code=code, name=code)
    grant_usual_rights(actor=system("test"), at=timezone.now())
    for n in range(12):
        CategoryProof.objects.create(
            person=persons[0],
            category="veteran",
            source="paper",
            valid_from=date(2020, 1, 1 + n),
            asserted_at=timezone.now(),
        )
    pair = DuplicatePair.objects.first()
    assert pair is not None
    uid = persons[0].uid
    paths = [
        "",
        "?q=王",
        "?q=小明",
        "?q=wxm",
        f"{uid}/",
        f"{uid}/history/",
        f"{uid}/merge/?with={persons[1].uid}",
        "new/",
    ]
    for path in [f"/bureau/persons/{each}" for each in paths] + [
        "/bureau/duplicates/", f"/bureau/duplicates/{pair.uid}/", "/bureau/proofs/", "/bureau/feeds/",
    ]:  # fmt: skip
        with django_assert_max_num_queries(15, info=path):
            assert clerk.get(path).status_code == 200


@pytest.mark.parametrize(
    "bad", ["", "\0", "x" * 500, "<script>alert(1)</script>", "%", "'", "１２３", "🙂", "-1", "9" * 40]
)
def test_bad_input_is_answered_in_words_on_every_form(clerk: Client, bad: str) -> None:
    person = register()
    page = f"/bureau/persons/{person.uid}/"
    forms = {
        "/bureau/persons/": ("q",),
        "/bureau/persons/new/": ("name", "id_number", "phone", "town"),
        f"{page}correct/id-number/": ("id_number", "reason"),
        f"{page}correct/name/": ("name",),
        f"{page}correct/phone/": ("phone",),
        f"{page}correct/town/": ("town",),
        f"{page}merge/": ("id_number",),
        f"{page}merge/?with={person.uid}": ("kept", "reason"),
        f"{page}reveal/phone/": ("reason",),
        f"{page}proofs/new/": ("category", "source", "valid_from", "valid_to", "evidence"),
    }
    for path, fields in forms.items():
        answer = clerk.post(path, dict.fromkeys(fields, bad))
        assert answer.status_code in (200, 302, 404), path
        assert "<script>alert" not in text(answer)
    for query in ({"q": bad}, {"page": bad}, {"q": bad, "page": bad}):
        assert clerk.get("/bureau/persons/", query).status_code in (200, 302)
        assert clerk.get("/bureau/duplicates/", query).status_code == 200
    assert clerk.get(f"{page}merge/", {"with": bad}).status_code in (200, 404)
