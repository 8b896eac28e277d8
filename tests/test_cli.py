"""Does the command line help, refuse and explain in plain words, in the reader's language, without a stack trace?"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.batch.corpus.csvs import text
from tests.batch.run import command
from tests.batch.sheet import Row, sheet
from tests.oracle import makers

from zhiji.cli import EN, ZH
from zhiji.commands.parser import language

COMMANDS = [
    "adjudicate", "explain", "policy", "policy check", "policy handbook", "demo", "serve", "worker", "migrate", "keys",
    "keys new", "keys rotate", "keys list", "audit", "audit verify", "audit seal", "audit head", "office",
    "office first-admins", "office roles-sql", "manage",
]  # fmt: skip
LATER = {"started_on": "2020-09-01", "ended_on": "2020-11-30", "claimed_on": "2020-12-15"}
OLDER = makers.person_id(serial=2)
CLAIMS: list[Row] = [
    makers.good_claim("pre_job", "granted"),
    makers.good_claim("pre_job", "refused", person_id=makers.person_id(serial=3), contract_months="6"),
    makers.good_claim("pre_job", "waiting", person_id=makers.person_id(serial=4), hired_on=None),
    makers.good_claim("pre_job", "unreadable", fee="free"),
    makers.good_claim("work_based_poor", "first", person_id=OLDER),
    makers.good_claim("work_based_poor", "second", person_id=OLDER, months="3", **LATER),
    makers.good_claim("work_based_poor", "third", person_id=OLDER, months="1", started_on="2021-01-01",
                      ended_on="2021-01-31", claimed_on="2021-02-15"),
]  # fmt: skip


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    path = tmp_path / "claims.csv"
    path.write_text(text(sheet(CLAIMS)))
    return path


def explain(claims: Path, claim_id: str, *arguments: str, lang: str = "en") -> tuple[int, str, str]:
    return command(["explain", claim_id, "--claims", str(claims), "--lang", lang, *arguments])


# Help


@pytest.mark.parametrize("words", ["", *COMMANDS])
@pytest.mark.parametrize(("lang", "expected"), [("en", EN), ("zh", ZH)])
def test_every_command_says_what_it_is_for(
    words: str, lang: str, expected: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8" if lang == "zh" else "en_GB.UTF-8")
    status, said, complained = command([*words.split(), "--help"])
    assert (status, complained) == (0, "")
    assert expected[words.split()[-1] if words else "about"] in said


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_help_of_adjudicate_lists_every_option(lang: str) -> None:
    _, said, _ = command(["adjudicate", "--help", "--lang", lang])
    options = ("--out", "--errors", "--history", "--shortage", "--sheet", "--reading", "--overlay", "--pack", "--as-of")
    assert [option for option in (*options, "--known", "--lang") if option not in said] == []


def test_every_word_of_the_help_is_there_in_both_languages() -> None:
    assert EN.keys() == ZH.keys()


def test_no_english_word_of_the_help_stands_in_the_chinese() -> None:
    assert [key for key, words in ZH.items() if words == EN[key]] == []


# Language


@pytest.mark.parametrize(
    ("arguments", "environ", "expected"),
    [
        (["--lang", "zh"], {"LANG": "en_GB.UTF-8"}, "zh"),
        (["--lang=en"], {"LANG": "zh_CN.UTF-8"}, "en"),
        ([], {"LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LANG": "zh_TW.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ([], {"LC_MESSAGES": "zh_CN", "LANG": "de_DE"}, "zh"),
        ([], {}, "en"),
    ],
)
def test_the_language_is_as_asked_for_else_by_locale(
    arguments: list[str], environ: dict[str, str], expected: str
) -> None:
    assert language(arguments, environ) == expected


# Wrong arguments


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "COMMAND"),
        (["decide"], "invalid choice: 'decide'"),
        (["adjudicate"], "CLAIMS"),
        (["adjudicate", "a.csv", "--claims", "b.csv"], "CLAIMS"),
        (["adjudicate", "a.csv", "b.csv"], "b.csv"),
        (["adjudicate", "a.csv", "--nothing"], "--nothing"),
        (["adjudicate", "a.csv", "--lang", "fr"], "'fr'"),
        (["adjudicate", "a.csv", "--as-of", "1.3.2020"], "2020-03-01"),
        (["adjudicate", "a.csv", "--known", "soon"], "2020-03-01"),
        (["adjudicate", "a.csv", "--reading", "R-09"], "R-nn=OPTION"),
        (["explain", "c1"], "--claims"),
        (["policy"], "ACTION"),
    ],
)
def test_wrong_arguments_are_named_and_leave_with_status_2(arguments: list[str], told: str) -> None:
    status, said, complained = command(arguments)
    assert (status, said, told in complained) == (2, "", True)


def test_wrong_arguments_are_told_in_chinese() -> None:
    _, _, complained = command(["adjudicate", "--lang", "zh"])
    assert ZH["wrong"] in complained and ZH["see"] in complained


def test_a_missing_claims_file_is_told_in_plain_chinese() -> None:
    _, _, complained = command(["adjudicate", "--lang", "zh"])
    assert "缺少申领文件，请写成 zhiji adjudicate 申领.xlsx" in complained


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["explain"], "缺少参数 CLAIM_ID, --claims"),
        (["adjudicate", "a.csv", "--nothing"], "没有这个参数：--nothing"),
        (["adjudicate", "a.csv", "b.csv"], "没有这个参数：b.csv"),
        (["decide"], "参数 COMMAND 不能是 'decide'，可以是"),
        (["adjudicate", "a.csv", "--out"], "参数 --out 后面要写一个值"),
        (["adjudicate", "a.csv", "--o", "x"], "参数 --o 不完整，可能是 --out, --overlay"),
        (["adjudicate", "a.csv", "--as-of", "soon"], "日期请写成 2020-03-01"),
        (["adjudicate", "a.csv", "--reading", "R-09"], "请写成 R-09=from_2019_01_01"),
    ],
)
def test_what_the_standard_library_says_of_arguments_is_told_in_chinese(
    arguments: list[str], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    _, _, complained = command(arguments)
    assert told in complained and "用法：" in complained


@pytest.mark.parametrize(("lang", "told"), [("en", "use .md or .html"), ("zh", "请使用 .md 或 .html")])
@pytest.mark.parametrize("name", ["handbook.pdf", "handbook.docx", "handbook"])
def test_a_handbook_of_an_unknown_kind_is_refused(tmp_path: Path, name: str, lang: str, told: str) -> None:
    status, said, complained = command(["policy", "handbook", "--out", str(tmp_path / name), "--lang", lang])
    assert (status, said, told in complained, list(tmp_path.iterdir())) == (2, "", True, [])


# Readings, packs and overlays


def test_an_unknown_reading_is_told_with_those_that_there_are(claims: Path) -> None:
    status, _, complained = command(["adjudicate", str(claims), "--reading", "R-99=x"])
    assert status == 2
    assert "R-99" in complained and "R-01" in complained and "R-26" in complained


def test_an_unknown_option_of_a_reading_is_told_with_those_that_there_are(claims: Path) -> None:
    status, _, complained = command(["adjudicate", str(claims), "--reading", "R-09=whenever"])
    assert status == 2
    assert "whenever" in complained and "from_2019_01_01" in complained


def test_a_reading_may_be_written_in_small_letters(claims: Path) -> None:
    status, said, _ = command(["adjudicate", str(claims), "--reading", "r-12=no_conditions", "--lang", "en"])
    assert (status, "+R-12=no_conditions" in said) == (3, True)


@pytest.mark.parametrize("other", ["R-09=ended_in_plan", "r-09=from_2019_01_01"])
def test_a_reading_that_is_chosen_twice_is_refused(claims: Path, other: str) -> None:
    status, _, complained = command(
        ["adjudicate", str(claims), "--reading", "R-09=from_2019_01_01", "--reading", other]
    )
    assert (status, f"--reading {other}: this reading is chosen twice" in complained) == (2, True)


@pytest.mark.parametrize("option", ["R-11=share_070", "R-15=free_training,free_training"])
def test_an_option_has_one_spelling(claims: Path, option: str) -> None:
    status, _, complained = command(["adjudicate", str(claims), "--reading", option, "--lang", "en"])
    assert (status, "has no option" in complained) == (2, True)


def test_a_reading_changes_what_is_decided(claims: Path) -> None:
    _, before, _ = explain(claims, "refused")
    _, after, _ = explain(claims, "refused", "--reading", "R-12=no_conditions")
    granted = "Result: granted ¥1,000.00"
    assert (granted in before, granted in after) == (False, True)


def test_an_unknown_pack_is_told_with_those_that_there_are(claims: Path) -> None:
    status, _, complained = command(["adjudicate", str(claims), "--pack", "atlantis_2030"])
    assert (status, "atlantis_2030" in complained, "dongning_2019" in complained) == (2, True, True)


def test_an_overlay_that_does_not_exist_is_told(claims: Path) -> None:
    status, _, complained = command(["adjudicate", str(claims), "--overlay", "none.toml"])
    assert (status, "none.toml" in complained) == (2, True)


def test_an_overlay_that_is_no_toml_is_told(claims: Path) -> None:
    overlay = claims.with_name("overlay.toml")
    overlay.write_text("= = =")
    status, _, complained = command(["adjudicate", str(claims), "--overlay", str(overlay)])
    assert (status, "overlay.toml" in complained) == (2, True)


# Explanations


@pytest.mark.parametrize(
    ("claim_id", "english", "chinese"),
    [
        ("granted", "1,000.00", "1,000.00"),
        ("first", "1,500.00", "1,500.00"),
        ("refused", "contract", "合同"),
        ("waiting", "hiring", "入职"),
        ("third", "months", "月"),
        ("unreadable", "not a number", "不是数字"),
    ],
)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_claim_of_each_outcome_is_explained(
    claims: Path, claim_id: str, english: str, chinese: str, lang: str
) -> None:
    status, said, complained = explain(claims, claim_id, lang=lang)
    assert (status, complained) == (0, "")
    assert claim_id in said
    assert (chinese if lang == "zh" else english) in said


def test_months_that_are_cut_short_are_explained(claims: Path) -> None:
    partial = [claim | {"months": "4"} if claim["claim_id"] == "first" else claim for claim in CLAIMS]
    claims.write_text(text(sheet([claim | {"ended_on": "2020-06-30"} if claim["claim_id"] == "first" else claim
                                  for claim in partial])))  # fmt: skip
    _, said, _ = explain(claims, "second")
    assert "1,000.00" in said


def test_a_history_is_weighed_in_an_explanation(claims: Path) -> None:
    history = claims.with_name("history.csv")
    history.write_text(text(sheet([makers.good_claim("work_based_poor", "h1", person_id=OLDER, months="6")])))
    _, without, _ = explain(claims, "second")
    _, with_history, _ = explain(claims, "second", "--history", str(history))
    assert "1,500.00" in without and "1,500.00" not in with_history


def test_nobody_is_given_away_in_an_explanation(claims: Path) -> None:
    said = "".join(explain(claims, str(claim["claim_id"]), lang=lang)[1] for claim in CLAIMS for lang in ("en", "zh"))
    assert [claim["person_id"] for claim in CLAIMS if str(claim["person_id"]) in said] == []


@pytest.mark.parametrize(("lang", "told"), [("en", "the file has no claim nobody"), ("zh", "没有申领编号 nobody")])
def test_a_claim_that_is_not_in_the_file_is_told(claims: Path, lang: str, told: str) -> None:
    status, said, complained = explain(claims, "nobody", lang=lang)
    assert (status, said, told in complained) == (2, "", True)


def test_the_number_of_the_claim_may_be_written_full_width(claims: Path) -> None:
    assert explain(claims, " ｇｒａｎｔｅｄ ")[0] == 0


def test_an_explanation_of_a_file_that_does_not_exist_is_refused(claims: Path) -> None:
    status, _, complained = explain(claims.with_name("none.csv"), "granted")
    assert (status, "there is no file" in complained) == (2, True)


def test_an_explanation_tells_which_columns_of_its_files_are_left_aside(claims: Path) -> None:
    history = claims.with_name("history.csv")
    history.write_text(text([[*row, "备注"] for row in sheet([makers.good_claim("pre_job", "h1")])]))
    status, _, complained = explain(claims, "granted", "--history", str(history))
    assert (status, complained) == (0, "history.csv: columns that were left aside: 备注\n")


def test_an_explanation_with_an_unusable_history_names_its_row(claims: Path) -> None:
    history = claims.with_name("history.csv")
    history.write_text(text(sheet([makers.good_claim("pre_job", "h1", person_id=None)])))
    status, _, complained = explain(claims, "granted", "--history", str(history))
    assert (status, "history file, row 2: person_id" in complained) == (2, True)


# As a program of its own


def program(*arguments: str) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-m", "zhiji.cli", *arguments]
    return subprocess.run(words, capture_output=True, text=True, check=False, env=os.environ | {"LC_ALL": "C.UTF-8"})


def test_the_program_leaves_with_status_3_where_some_rows_are_invalid(claims: Path) -> None:
    answer = program("adjudicate", str(claims))
    assert (answer.returncode, "Traceback" in answer.stderr) == (3, False)


def test_the_program_leaves_with_status_2_without_a_stack_trace(tmp_path: Path) -> None:
    answer = program("adjudicate", str(tmp_path / "none.xlsx"))
    assert (answer.returncode, "Traceback" in answer.stderr) == (2, False)


def test_the_module_runs_as_the_program_does() -> None:
    ran = subprocess.run([sys.executable, "-m", "zhiji", "--help", "--lang", "en"], capture_output=True, text=True)
    assert (ran.returncode, ran.stdout.startswith("usage: zhiji")) == (0, True)


def test_help_loads_nothing_heavy() -> None:
    code = "import sys, zhiji.cli; zhiji.cli.build_parser('zh'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert {"numpy", "pyarrow", "polars", "numba", "rich", "pydantic", "xlsxwriter", "django", "psycopg"}.isdisjoint(
        loaded
    )


def test_ctrl_c_while_the_program_is_still_loading_shows_no_stack_trace(claims: Path) -> None:
    code = (
        "import os, signal, sys, zhiji.cli as cli\n"
        "class Slow:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'zhiji.batch.command': os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Slow())\n"
        f"sys.exit(cli.main(['adjudicate', {str(claims)!r}, '--lang', 'en']))"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stderr) == (2, "interrupted\n")
