"""The command line: which command was given, in whose language, with which arguments? Nothing heavy is loaded here."""

import argparse
import os
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

ZH = {
    "about": "职技：城市职业技能培训补贴的政策、审核与发放",
    "adjudicate": "审核申领文件，逐条给出结果、金额、依据和理由",
    "explain": "说明一条申领为什么是这个结果",
    "policy": "检查政策包，或生成政策手册",
    "check": "检查政策包与方案文本是否一致、有无遗漏和冲突",
    "handbook": "生成经办人员使用的政策手册",
    "demo": "生成一份虚构的三年申领表并完整演示",
    "claims": "申领文件（.csv .txt .xlsx .xls .ods .parquet）",
    "out": "结果文件（.csv .xlsx .parquet）",
    "errors": "错误清单（.csv .xlsx .parquet）",
    "history": "以前已核发的记录",
    "shortage": "急需紧缺职业目录",
    "sheet": "工作表名称（默认第一张）",
    "reading": "改用另一种政策理解，可多次使用，如 R-09=from_2019_01_01",
    "overlay": "叠加一个修改方案的小文件，可多次使用",
    "pack": "政策包名称或文件夹（默认 dongning_2019）",
    "as_of": "所有申领都按这一天有效的政策",
    "known": "只使用这一天以前公布的政策",
    "lang": "语言：zh 或 en（默认按系统语言）",
    "claim_id": "申领编号",
    "text": "方案原文（文本文件），用于核对",
    "handbook_out": "手册文件（.md 或 .html）",
    "folder": "演示文件夹（默认 demo）",
    "wrong": "参数不对",
    "see": "用 --help 查看用法",
    "date": "日期请写成 2020-03-01",
    "stopped": "已中断",
    "usage": "用法：",
    "claims_missing": "缺少申领文件，请写成 zhiji adjudicate 申领.xlsx --out 结果.xlsx",
    "claims_twice": "申领文件写了两次，只写一个即可",
    "reading_form": "请写成 R-09=from_2019_01_01，即 R-nn=OPTION",
    "required": "缺少参数 {0}",
    "unrecognized": "没有这个参数：{0}",
    "choice": "参数 {0} 不能是 {1}，可以是 {2}",
    "value": "参数 {0} 后面要写一个值",
    "ambiguous": "参数 {0} 不完整，可能是 {1}",
    "other": "参数 {0}：{1}",
}
EN = {
    "about": "Zhiji: a city's vocational-skills subsidies, from the policy to the decision",
    "adjudicate": "decide a file of claims: outcome, amount, clause and reason for each",
    "explain": "say why one claim came out as it did",
    "policy": "check a policy pack, or write its handbook",
    "check": "check a pack against the plan's text, for gaps, overlaps and bounds",
    "handbook": "write the handbook for officials",
    "demo": "make a synthetic three-year claims workbook and show everything on it",
    "claims": "claims file (.csv .txt .xlsx .xls .ods .parquet)",
    "out": "decisions file (.csv .xlsx .parquet)",
    "errors": "errors file (.csv .xlsx .parquet)",
    "history": "rows that were granted before",
    "shortage": "shortage-occupation catalogue",
    "sheet": "name of the sheet (default: the first)",
    "reading": "choose another reading; may be repeated, such as R-09=from_2019_01_01",
    "overlay": "a small file that changes the plan; may be repeated",
    "pack": "policy pack, by name or folder (default dongning_2019)",
    "as_of": "the policy in force on this day applies to every claim",
    "known": "use only what had been published by this day",
    "lang": "language: zh or en (default: by locale)",
    "claim_id": "the claim's id",
    "text": "the plan's text, to compare with",
    "handbook_out": "handbook file (.md or .html)",
    "folder": "folder of the demonstration (default demo)",
    "wrong": "the arguments are off",
    "see": "see --help",
    "date": "write a date as 2020-03-01",
    "stopped": "interrupted",
    "usage": "usage: ",
    "claims_missing": "the claims file is missing: zhiji adjudicate CLAIMS --out DECISIONS",
    "claims_twice": "two claims files; give CLAIMS once, with or without --claims",
    "reading_form": "write R-09=from_2019_01_01, that is R-nn=OPTION",
    "required": "the following arguments are required: {0}",
    "unrecognized": "there is no such argument: {0}",
    "choice": "argument {0}: invalid choice: {1} (choose from {2})",
    "value": "argument {0}: a value is missing behind it",
    "ambiguous": "argument {0} is not complete: it may be {1}",
    "other": "argument {0}: {1}",
}


REFUSALS = [
    (key, re.compile(form, re.DOTALL))
    for key, form in (
        ("required", "the following arguments are required: (.*)"),
        ("unrecognized", "unrecognized arguments: (.*)"),
        ("choice", r"argument (.*?): invalid choice: (.*) \(choose from (.*)\)"),
        ("value", "argument (.*?): expected .*argument.*"),
        ("ambiguous", "ambiguous option: (.*) could match (.*)"),
        ("other", "argument (.*?): (.*)"),
    )
]
"""What the standard library says of wrong arguments, and under which key it is said here."""


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks the reader's language and leaves with status 2."""

    words: dict[str, str] = EN

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, without a stack trace."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.words['wrong']}: {self._in_words(message)} ({self.words['see']})\n")

    def format_usage(self) -> str:
        """The usage under a heading in the reader's language."""
        return super().format_usage().replace("usage: ", self.words["usage"], 1)

    def format_help(self) -> str:
        """The help, with the usage under a heading in the reader's language."""
        return super().format_help().replace("usage: ", self.words["usage"], 1)

    def _in_words(self, message: str) -> str:
        """A message of the standard library in the reader's language; any other as it stands."""
        for key, form in REFUSALS:
            found = form.fullmatch(message)
            if found is not None:
                return self.words[key].format(*found.groups())
        return message


def language(arguments: Sequence[str], environ: dict[str, str]) -> str:
    """`--lang`, else by locale: Chinese where it says so, English elsewhere."""
    for place, argument in enumerate(arguments):
        if argument == "--lang" and place + 1 < len(arguments):
            return "zh" if arguments[place + 1].startswith("zh") else "en"
        if argument.startswith("--lang="):
            return "zh" if argument[7:].startswith("zh") else "en"
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            return "zh" if environ[name].lower().startswith("zh") else "en"
    return "en"


def build_parser(lang: str) -> Parser:
    """The whole command line, in the reader's language."""
    words = ZH if lang == "zh" else EN
    Parser.words = words
    parser = Parser(prog="zhiji", description=words["about"])
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    adjudicate = commands.add_parser("adjudicate", help=words["adjudicate"], description=words["adjudicate"])
    adjudicate.add_argument("claims", type=Path, nargs="?", help=words["claims"])
    adjudicate.add_argument("--claims", dest="claims_option", type=Path, metavar="FILE", help=words["claims"])
    adjudicate.add_argument("--out", type=Path, metavar="FILE", help=words["out"])
    adjudicate.add_argument("--errors", type=Path, metavar="FILE", help=words["errors"])
    _add_inputs(adjudicate, words)
    explain = commands.add_parser("explain", help=words["explain"], description=words["explain"])
    explain.add_argument("claim_id", metavar="CLAIM_ID", help=words["claim_id"])
    explain.add_argument("--claims", type=Path, required=True, metavar="FILE", help=words["claims"])
    _add_inputs(explain, words)
    _add_policy(commands, words)
    demo = commands.add_parser("demo", help=words["demo"], description=words["demo"])
    demo.add_argument("folder", type=Path, nargs="?", default=Path("demo"), help=words["folder"])
    _add_lang(demo, words)
    return parser


def _add_policy(commands: Any, words: dict[str, str]) -> None:
    policy = commands.add_parser("policy", help=words["policy"], description=words["policy"])
    actions = policy.add_subparsers(dest="action", required=True, metavar="ACTION")
    check = actions.add_parser("check", help=words["check"], description=words["check"])
    check.add_argument("--text", type=Path, metavar="FILE", help=words["text"])
    _add_plan(check, words)
    handbook = actions.add_parser("handbook", help=words["handbook"], description=words["handbook"])
    handbook.add_argument("--out", type=Path, metavar="FILE", help=words["handbook_out"])
    _add_plan(handbook, words)


def _add_inputs(parser: argparse.ArgumentParser, words: dict[str, str]) -> None:
    parser.add_argument("--history", type=Path, metavar="FILE", help=words["history"])
    parser.add_argument("--shortage", type=Path, metavar="FILE", help=words["shortage"])
    parser.add_argument("--sheet", metavar="NAME", help=words["sheet"])
    _add_plan(parser, words)


def _add_plan(parser: argparse.ArgumentParser, words: dict[str, str]) -> None:
    def day(text: str) -> date:
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise argparse.ArgumentTypeError(f"{text}: {words['date']}") from None

    parser.add_argument("--pack", default="dongning_2019", help=words["pack"])
    parser.add_argument("--reading", action="append", default=[], metavar="R-nn=OPTION", help=words["reading"])
    parser.add_argument("--overlay", action="append", default=[], type=Path, metavar="FILE", help=words["overlay"])
    parser.add_argument("--as-of", type=day, metavar="DATE", help=words["as_of"])
    parser.add_argument("--known", type=day, metavar="DATE", help=words["known"])
    _add_lang(parser, words)


def _add_lang(parser: argparse.ArgumentParser, words: dict[str, str]) -> None:
    parser.add_argument("--lang", choices=("zh", "en"), help=words["lang"])


def policy_of(given: argparse.Namespace, parser: Parser) -> dict[str, Any]:
    """The arguments of `load_policy` as the command line gives them."""
    readings = {}
    for item in given.reading:
        reading, separator, option = item.partition("=")
        if not separator:
            parser.error(f"--reading {item}: {parser.words['reading_form']}")
        readings[reading.strip()] = option.strip()
    return {
        "pack": given.pack,
        "readings": readings,
        "overlays": given.overlay,
        "as_of": given.as_of,
        "known": given.known,
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns its exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    lang = language(words, dict(os.environ))
    parser = build_parser(lang)
    given = parser.parse_args(words)
    try:
        return _run(given, parser, lang)
    except KeyboardInterrupt:
        print(parser.words["stopped"], file=sys.stderr)
        return 2


def _run(given: argparse.Namespace, parser: Parser, lang: str) -> int:
    if given.command == "adjudicate":
        return _adjudicate(given, parser, lang)
    if given.command == "explain":
        from zhiji.batch.explain_command import explain_command

        return explain_command(given, policy_of(given, parser), lang)
    if given.command == "policy":
        from zhiji.rulebook.check.command import policy_command

        return policy_command(given, policy_of(given, parser), lang)
    from zhiji.batch.demo import demo_command

    return demo_command(given.folder, lang)


def _adjudicate(given: argparse.Namespace, parser: Parser, lang: Any) -> int:
    claims = given.claims or given.claims_option
    if claims is None:
        parser.error(parser.words["claims_missing"])
    if given.claims and given.claims_option:
        parser.error(parser.words["claims_twice"])
    from zhiji.batch.command import Order, adjudicate_command

    return adjudicate_command(
        Order(
            claims,
            given.out,
            given.errors,
            given.history,
            given.shortage,
            given.sheet,
            policy_of(given, parser),
            lang,
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
