"""How are the sealing keys made, listed and replaced from the command line?"""

import sys
from pathlib import Path


def new_keys(path: Path, lang: str) -> int:
    """Make a key file. Never over another: what it sealed would be lost."""
    zh = lang == "zh"
    if path.exists():
        told = (
            "已有密钥文件，没有改动。更换密钥请用 zhiji keys rotate" if zh else "there is a key file; see keys rotate"
        )
        print(f"{path}: {told}", file=sys.stderr)
        return 2
    write_new_keys(path)
    print(f"已生成 {path}，请另行备份" if zh else f"wrote {path}; keep a copy elsewhere")
    return 0


def write_new_keys(path: Path) -> None:
    """Fresh keys; the caller has looked that there are none."""
    from zhiji.office.core.sealing.keyring import new_keyring, write_keyring

    write_keyring(path, new_keyring())


def list_keys(lang: str) -> int:
    """Each key's number and how many values it seals; never the key."""
    from zhiji.office.core.sealing.keyring import keyring
    from zhiji.office.core.sealing.rotation import all_counts_by_key

    ring, counts, zh = keyring(), all_counts_by_key(), lang == "zh"
    for number in sorted(ring.sealing):
        mark = ("（当前）" if zh else " (current)") if number == ring.current else ""
        print(f"密钥{number}{mark}：{counts[number]:,}条" if zh else f"key {number}{mark}: {counts[number]:,} values")
    lost = sorted(set(counts) - set(ring.sealing))
    for number in lost:
        print(
            f"密钥{number}：缺失！{counts[number]:,}条" if zh else f"key {number}: MISSING, {counts[number]:,} values"
        )
    return 1 if lost else 0


def rotate_keys(lang: str) -> int:
    """Go on with a rotation that was broken off; where there is none, bring in a new key and seal anew with it."""
    from django.conf import settings

    from zhiji.office.core.actors import system
    from zhiji.office.core.sealing.keyring import keyring, with_new_key, write_keyring
    from zhiji.office.core.sealing.rotation import all_counts_by_key, seal_anew

    zh, path = lang == "zh", Path(settings.ZHIJI_KEYS_FILE)

    def go_on() -> int:
        number, counts = keyring().current, all_counts_by_key()
        total = counts.total() - counts[number]

        def tell(done: int) -> None:
            print(f"密钥{number}：{done:,}/{total:,}" if zh else f"key {number}: {done:,} of {total:,}")

        return seal_anew(actor=system("rotate_keys"), tell=tell) if total else 0

    done = go_on()
    if not done:  # nothing was left of an earlier rotation, or nothing that can be opened
        write_keyring(path, with_new_key(keyring()))
        done = go_on()
    current, counts = keyring().current, all_counts_by_key()
    print(f"已用密钥{current}重新加密{done:,}条" if zh else f"key {current} sealed {done:,} values anew")
    left = counts.total() - counts[current]
    if left:
        told = "条仍由旧密钥加密：文件损坏，或正在写入；请稍后再运行一次"
        print(f"{left:,}{told}" if zh else f"{left:,} are still under old keys: broken, or just written; run it again")
    return 1 if left else 0
