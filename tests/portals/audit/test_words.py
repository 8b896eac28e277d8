"""Has every verb, timed run, table, field and code of the trail a word that an auditor reads, in both languages?"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import models
from django.utils.translation import override

from zhiji.office.core.audit.verify import tracked_models
from zhiji.office.core.sealing.rotation import sealed_fields
from zhiji.portals.audit import words
from zhiji.portals.audit.words.fields import FIELDS, OF_TABLE
from zhiji.portals.audit.words.values import CODES

SOURCES = sorted(Path("src/zhiji").rglob("*.py"))


def calls(function: str) -> Iterator[tuple[Path, ast.Call]]:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == function:
                yield path, node


def texts_of(node: ast.expr) -> list[str]:
    return [each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str)]


def verbs_used() -> set[str]:
    found = {text for _, call in calls("acting") for text in texts_of(call.args[1])}
    found |= {text for path in SOURCES for text in given_to_helpers(ast.parse(path.read_text("utf-8")))}
    return found | set(re.findall(r'"verb": "(\w+)"', "".join(path.read_text("utf-8") for path in SOURCES)))


def given_to_helpers(module: ast.Module) -> Iterator[str]:
    """Verbs that a function of a file acts by, where its callers in that file name them."""
    functions = [each for each in ast.walk(module) if isinstance(each, ast.FunctionDef)]
    for function in functions:
        acts = [each for each in ast.walk(function) if isinstance(each, ast.Call) and named(each) == "acting"]
        if any(isinstance(call.args[1], ast.Name) for call in acts):
            own = [each for each in ast.walk(module) if isinstance(each, ast.Call) and named(each) == function.name]
            yield from (text for call in own for arg in call.args for text in texts_of(arg))


def named(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def test_every_verb_that_acts_has_words() -> None:
    used = verbs_used()
    assert {"grant_role", "suspend_organisation", "seed"} <= used
    assert used - set(words.VERBS) == set()


def test_a_verb_is_written_where_it_acts_or_named_by_a_caller_in_the_same_file() -> None:
    unwritten = {path for path, call in calls("acting") if not texts_of(call.args[1])}
    assert [path for path in unwritten if not set(given_to_helpers(ast.parse(path.read_text("utf-8"))))] == []


def test_every_timed_run_that_acts_has_words() -> None:
    used = {text for _, call in calls("system") for text in texts_of(call.args[0])}
    assert used - set(words.RUNS) == set()


def test_every_tracked_table_and_each_of_its_fields_has_words() -> None:
    tables = {model._meta.db_table: model for model in tracked_models()}
    assert set(tables) == set(words.TABLES)
    skipped = {"id", "password", "last_login"}  # the number inside is not shown, and these two are not tracked
    named = {
        (table, field.name)
        for table, model in tables.items()
        for field in model._meta.concrete_fields
        if field.name not in skipped
    }
    assert [pair for pair in sorted(named) if pair[1] not in FIELDS] == []
    assert set(FIELDS) - {name for _, name in named} == set()
    assert {tuple(key.split(".")) for key in OF_TABLE} <= named


@pytest.mark.parametrize("said", [words.VERBS, words.RUNS, words.TABLES, words.FIELDS, words.OF_TABLE, CODES])
def test_words_are_chinese_on_a_chinese_page_and_english_on_an_english_one(said: dict[str, Any]) -> None:
    with override("zh-hans"):
        assert [key for key, text in said.items() if not re.search("[\u4e00-\u9fff]", str(text))] == []
    with override("en"):
        assert [key for key, text in said.items() if re.search("[\u4e00-\u9fff]", str(text)) or "_" in str(text)] == []


def test_every_choice_of_a_tracked_field_is_shown_in_words() -> None:
    for model in tracked_models():
        for field in model._meta.concrete_fields:
            for value, label in field.flatchoices:
                table = model._meta.db_table
                assert words.value_words(table, field.name, value, dict(field.flatchoices)) == str(label)


def test_fields_that_hold_codes_without_choices_are_known() -> None:
    codes = {
        f"{model._meta.db_table}.{field.name}"
        for model in tracked_models()
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField) and not field.choices and field.name in ("kind", "purpose", "state")
    }
    assert codes == {"core_export.kind", "core_evidence.purpose", "core_reveal.purpose"}
    exports = {text for _, call in calls("logs_as") for text in texts_of(call.args[0])}
    exports |= {
        text for _, call in calls("record_export") for each in call.keywords if each.arg == "kind"
        for text in texts_of(each.value)
    }  # fmt: skip
    papers = {
        text for _, call in calls("keep_evidence") for each in call.keywords if each.arg == "purpose"
        for text in texts_of(each.value)
    }  # fmt: skip
    wanted = {f"core_export.kind.{each}" for each in exports} | {f"core_evidence.purpose.{each}" for each in papers}
    assert exports and papers and wanted - set(CODES) == set()


def test_every_sealed_text_that_can_be_revealed_has_words() -> None:
    for model, field in sealed_fields():
        said = words.purpose_words(field.purpose)
        assert said == f"{words.TABLES[model._meta.db_table]} · {words.field_words(model._meta.db_table, field.name)}"
