"""`zhiji demo`: a synthetic county's three years of claims, decided and explained."""

from pathlib import Path

from rich.console import Console

from zhiji.batch.catalogue import read_history, read_shortage
from zhiji.batch.command import Order, adjudicate_command
from zhiji.batch.explain_command import case_of, words_of
from zhiji.batch.sources.open import open_claims
from zhiji.batch.synthetic import write_county
from zhiji.batch.words import Lang
from zhiji.rulebook.decide.claim import Desk
from zhiji.rulebook.law.policy import load_policy

SHOWN = ("approved", "partial", "rejected", "pending")


def demo_command(folder: Path, lang: str) -> int:
    """Write the county's files, decide them, and explain one claim of each outcome. Returns the exit status."""
    language: Lang = "zh" if lang == "zh" else "en"
    zh = language == "zh"
    screen = Console()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        files = write_county(folder)
    except OSError as error:
        Console(stderr=True).print(f"{folder}: {error.strerror}", style="red", markup=False)
        return 2
    out = folder / "decisions.xlsx"
    screen.print(
        f"已生成虚构的三年申领表 {files.claims}（{files.rows:,}人次，身份证号用不存在的县代码，不指任何人）"
        if zh
        else f"wrote synthetic claims: {files.claims} ({files.rows:,} rows; the IDs' county code does not exist)",
        soft_wrap=True,
        highlight=False,
    )
    order = Order(files.claims, out, folder / "errors.xlsx", files.history, files.shortage, None, {}, language)
    status = adjudicate_command(order)
    if status == 2:
        return status
    _explain_some(screen, order, language)
    screen.print(
        f"\n结果：{out}　错误清单：{order.errors}" if zh else f"\ndecisions: {out}  errors: {order.errors}",
        soft_wrap=True,
    )
    return 0


def _explain_some(screen: Console, order: Order, lang: Lang) -> None:
    desk = Desk(load_policy(), read_shortage(order.shortage))
    past, _ = read_history(order.history)
    source = open_claims(order.claims)
    rows = [row for piece in source.pieces() for row in piece.to_pylist()]
    decisions = desk.decide_all(rows, past)
    for outcome in SHOWN:
        found = [d for d in decisions if d.outcome == outcome]
        if not found:
            continue
        wanted = ("annual_limit",) if outcome == "rejected" else ()
        chosen = next((d for d in found if d.reasons == wanted), found[0])
        screen.rule()
        screen.print(
            words_of(case_of(desk, source, chosen.claim_id, past), lang), markup=False, highlight=False, soft_wrap=True
        )
