"""`zhiji policy check` and `zhiji policy handbook`."""

import argparse
import sys
from pathlib import Path
from typing import Any

from zhiji.rulebook.check.all import CHECKS, check_policy
from zhiji.rulebook.check.cases import cases_of
from zhiji.rulebook.check.document import document_of
from zhiji.rulebook.check.finding import Finding
from zhiji.rulebook.check.handbook import handbook
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.os_faults import fault_of
from zhiji.rulebook.law.policy import Policy, load_policy

NAMES = {
    "coverage": ("条款覆盖", "clauses covered"),
    "contradictions": ("正文与附件", "body against annex"),
    "text": ("与原文核对", "compared with the text"),
    "figures": ("数字", "figures"),
    "readings": ("政策理解", "readings"),
    "bounds": ("上级限制", "bounds from above"),
    "enumeration": ("遗漏", "gaps"),
    "overlaps": ("交叉", "overlaps"),
    "boundaries": ("临界日期", "boundary dates"),
    "cases": ("案例", "cases"),
}


HANDBOOKS = {".md": "md", ".markdown": "md", ".html": "html", ".htm": "html"}
"""The endings of a handbook, and its form."""


def policy_command(given: argparse.Namespace, policy: dict[str, Any], lang: str) -> int:
    """Run one of the two; returns the exit status: 0 clean, 1 problems found, 2 unusable."""
    zh = lang == "zh"
    if given.action == "handbook" and given.out is not None and given.out.suffix.lower() not in HANDBOOKS:
        print(_kind_unknown(given.out, zh), file=sys.stderr)
        return 2
    try:
        loaded = load_policy(**policy)
        if given.action == "handbook":
            return _write_handbook(loaded, given.out, zh)
        text = given.text.read_text(encoding="utf-8-sig") if given.text else None
        findings = list(check_policy(loaded, text))
    except PackError as error:
        print(f"政策包不能使用：{error.said('zh')}" if zh else f"the pack cannot be used: {error}", file=sys.stderr)
        return 2
    except UnicodeDecodeError:
        print(_not_utf8(given.text, zh), file=sys.stderr)
        return 2
    except OSError as error:
        path, why = error.filename or "", fault_of(error).said("zh" if zh else "en")
        print(f"文件不能使用：{path}：{why}" if zh else f"the file cannot be used: {path}: {why}", file=sys.stderr)
        return 2
    _print(loaded, findings, text is not None, zh)
    return 1 if any(finding.level == "problem" for finding in findings) else 0


def _print(policy: Policy, findings: list[Finding], with_text: bool, zh: bool) -> None:
    document = document_of(policy.pack)
    case_count = sum(1 for _ in cases_of(policy.pack.folder))
    print(policy.name)
    print(
        f"正文{len(document.clauses)}条，附件{len(document.tasks)}项，{len(policy.pack.readings)}个政策理解，{case_count}个案例"
        if zh
        else f"{len(document.clauses)} clauses, {len(document.tasks)} annex rows, "
        f"{len(policy.pack.readings)} readings, {case_count} cases"
    )
    for check in CHECKS:
        if check == "text" and not with_text:
            print(
                "－ 未与原文核对，请用 --text 指定原文" if zh else "- not compared with the text; give it with --text"
            )
            continue
        found = [finding for finding in findings if finding.check == check]
        wrong = [finding for finding in found if finding.level == "problem"]
        name = NAMES[check][0 if zh else 1]
        print(
            f"{'✗' if wrong else '✓'} {name}"
            + (f"：{len(wrong)}个问题" if wrong and zh else f": {len(wrong)}" if wrong else "")
        )
        for finding in (*wrong, *(item for item in found if item.level == "note")):
            mark = "✗" if finding.level == "problem" else "·"
            words = finding.zh if zh else finding.en
            print(f"    {mark} {finding.where}{'：' if zh and finding.where else ' ' if finding.where else ''}{words}")


def _kind_unknown(out: Path, zh: bool) -> str:
    return (
        f"手册不能写成 {out.name}：请使用 .md 或 .html；如需 PDF，请用浏览器打开 .html 后打印"
        if zh
        else f"{out.name}: no kind of handbook; use .md or .html; for a PDF, print the .html from a browser"
    )


def _not_utf8(text: Path, zh: bool) -> str:
    return (
        f"{text.name} 不是 UTF-8 文本：请在文本编辑器中另存为 UTF-8"
        if zh
        else f"{text.name} is not UTF-8 text: save it with the encoding UTF-8"
    )


def _write_handbook(policy: Policy, out: Path | None, zh: bool) -> int:
    text = handbook(policy, "md" if out is None else HANDBOOKS[out.suffix.lower()])
    if out is None:
        print(text)
        return 0
    out.write_text(text, encoding="utf-8")
    print(f"已写出 {out}" if zh else f"wrote {out}")
    return 0
