"""`zhiji office places`: which towns and bureaus does this city have?"""

import sys
from pathlib import Path


def places_command(file: str, lang: str) -> int:
    """Register what a file, or the city of this name, has; returns the exit status."""
    from zhiji.office.core.actors import system
    from zhiji.office.core.refusals import Refusal
    from zhiji.office.registry.places import city_file, set_up_places

    zh = lang == "zh"
    try:
        content = Path(file).read_text("utf-8") if Path(file).is_file() else city_file(file)
        done = set_up_places(content=content, actor=system("office places"))
    except Refusal as refusal:
        print(refusal.zh if zh else refusal.en, file=sys.stderr)
        return 2
    except UnicodeDecodeError:
        print("文件不是UTF-8编码" if zh else "the file is not UTF-8", file=sys.stderr)
        return 2
    print(
        f"新增 {done.added_count}，改名 {done.renamed_count}，未变 {done.same_count}"
        if zh
        else f"{done.added_count} added, {done.renamed_count} renamed, {done.same_count} as they were"
    )
    return 0
