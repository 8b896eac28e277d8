"""Where do the scripts, styles and icons of the pages come from? Run by `make vendor`; needs npm, the pages do not.

It installs what `package-lock.json` pins into a folder that is thrown away, copies the files that pages use, joins the
icons into one sprite, and writes a manifest of SHA-256 sums. The results are committed; a test checks the manifest.
"""

import hashlib
import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENDOR = ROOT / "src/zhiji/portals/shared/static/shared/vendor"
FILES = {
    "tabler.min.css": "@tabler/core/dist/css/tabler.min.css",
    "tabler.min.js": "@tabler/core/dist/js/tabler.min.js",
    "htmx.min.js": "htmx.org/dist/htmx.min.js",
    "alpine.csp.min.js": "@alpinejs/csp/dist/cdn.min.js",
    "echarts.min.js": "echarts/dist/echarts.min.js",
    "licences/htmx.txt": "htmx.org/LICENSE",
    "licences/echarts.txt": "echarts/LICENSE",
    "licences/echarts-notice.txt": "echarts/NOTICE",
}
ICONS = """
adjustments alert-circle alert-triangle archive arrow-left arrow-right arrows-sort award bell book building
building-bank calendar certificate chart-bar check chevron-down chevron-left chevron-right chevron-up circle circle-check
circle-dashed circle-x clipboard-check clipboard-list clock columns copy device-mobile dots download edit eye
eye-off external-link file file-certificate file-spreadsheet file-text files filter flag folder gavel git-merge help-circle history
hourglass home id info-circle key language link list list-check loader lock login login-2 logout map-pin menu-2 message minus
notebook paperclip phone player-stop plus printer progress receipt refresh report-analytics
school search send settings shield-check shield-lock sort-ascending sort-descending stack-2 star square table text-size trash
activity ban briefcase building-community cash category certificate-2 checks clipboard coin database device-desktop device-mobile-message
file-check file-diff file-export file-import folder-open hash heart-handshake id-badge inbox list-details lock-open mail map scale server
shield shield-x tool transfer-in user-off user-search users-group versions world
upload user user-check user-circle user-plus users writing x
""".split()
ICON_LICENCE = (
    "Tabler Icons and Tabler are under the MIT licence, Copyright (c) 2018-2026 The Tabler Authors / Paweł Kuna.\n"
)
ALPINE_LICENCE = "Alpine.js is under the MIT licence, Copyright (c) 2019-2026 Caleb Porzio and contributors.\n"
MIT = """
Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


def main() -> None:
    """Install, copy, join, count."""
    with tempfile.TemporaryDirectory() as scratch:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(ROOT / name, scratch)
        subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=scratch, check=True)
        modules = Path(scratch) / "node_modules"
        shutil.rmtree(VENDOR, ignore_errors=True)
        (VENDOR / "licences").mkdir(parents=True)
        for target, source in FILES.items():
            (VENDOR / target).write_text(_without_map((modules / source).read_text("utf-8")), "utf-8")
        (VENDOR / "icons.svg").write_text(_sprite(modules / "@tabler/icons/icons/outline"), "utf-8")
    (VENDOR / "licences/tabler.txt").write_text(ICON_LICENCE + MIT, "utf-8")
    (VENDOR / "licences/alpine.txt").write_text(ALPINE_LICENCE + MIT, "utf-8")
    versions = json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"]
    manifest = {"packages": versions, "sha256": sums(VENDOR)}
    (VENDOR / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", "utf-8")


def sums(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file but the manifest."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "manifest.json")
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _without_map(text: str) -> str:
    """Source maps are not copied, so nothing may point at them: the manifest storage would refuse the file."""
    return re.sub(r"(/\*# sourceMappingURL=.*?\*/|//# sourceMappingURL=\S*)\s*", "", text).rstrip() + "\n"


def _sprite(folder: Path) -> str:
    """One file with a symbol for each icon; the page's own rules say colour and size."""
    symbols = []
    for name in ICONS:
        text = (folder / f"{name}.svg").read_text("utf-8")
        inner = re.sub(r"\s*\n\s*", "", text[text.index(">", text.index("<svg")) + 1 : text.rindex("</svg>")])
        symbols.append(f'<symbol id="{name}" viewBox="0 0 24 24">{inner}</symbol>')
    return '<svg xmlns="http://www.w3.org/2000/svg">\n' + "\n".join(symbols) + "\n</svg>\n"


if __name__ == "__main__":
    main()
