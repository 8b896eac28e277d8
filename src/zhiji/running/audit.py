"""Is the trail whole, where does it end, and is everything chained? From the command line."""

import argparse
import sys


def audit_command(given: argparse.Namespace, lang: str) -> int:
    """verify, seal or head; returns the exit status."""
    zh = lang == "zh"
    if given.action == "verify":
        return _verify(given.anchor, zh)
    from zhiji.office.core.audit.chain import seal_events
    from zhiji.office.core.models import AuditLink

    if given.action == "seal":
        count = seal_events(everywhere=True)
        print(f"已入链{count:,}条" if zh else f"chained {count:,} events")
        return 0
    last = AuditLink.objects.order_by("-number").first()
    print(f"{last.number}:{bytes(last.hash).hex()}" if last else f"0:{'0' * 64}")
    return 0


def _verify(anchor: str | None, zh: bool) -> int:
    from zhiji.office.core.audit.verify import verify

    kept = None
    if anchor is not None:
        number, _, digest = anchor.partition(":")
        if not number.isdecimal() or len(digest) != 64:
            print("链尾请写成 编号:摘要" if zh else "write the head as NUMBER:HASH", file=sys.stderr)
            return 2
        kept = (int(number), digest.lower())
    verdict = verify(kept)
    for each in verdict.breaks:
        print(each.said)
    if verdict.is_whole:
        told = f"留痕完整：{verdict.link_count:,}条" if zh else f"the trail is whole: {verdict.link_count:,} links"
    else:
        found = len(verdict.breaks)
        told = f"留痕不完整：{found:,}处" if zh else f"the trail is broken: {found:,} findings"
    print(f"{told}\n{verdict.link_count}:{verdict.head}")
    return 0 if verdict.is_whole else 1
