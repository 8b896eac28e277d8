"""Are the scripts and styles of the pages those that the manifest names, and do they point at nothing that is absent?"""

import hashlib
import json
import re
from pathlib import Path

import zhiji.portals.shared
from zhiji.portals.shared import navigation

VENDOR = Path(zhiji.portals.shared.__file__).parent / "static/shared/vendor"
ROOT = Path(__file__).resolve().parents[3]


def test_every_vendored_file_has_the_sum_that_the_manifest_says() -> None:
    said = json.loads((VENDOR / "manifest.json").read_text("utf-8"))["sha256"]
    files = [path for path in VENDOR.rglob("*") if path.is_file() and path.name != "manifest.json"]
    found = {path.relative_to(VENDOR).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    assert found == said


def test_the_manifest_names_the_versions_of_the_lock_file() -> None:
    said = json.loads((VENDOR / "manifest.json").read_text("utf-8"))["packages"]
    locked = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    assert said == {name: locked[f"node_modules/{name}"]["version"] for name in said}


def test_nothing_points_at_a_source_map() -> None:
    pointing = [path.name for path in VENDOR.glob("*.*") if "sourceMappingURL=" in path.read_text("utf-8")]
    assert pointing == []


def test_every_icon_that_a_template_names_is_in_the_sprite() -> None:
    sprite = set(re.findall(r'<symbol id="([^"]+)"', (VENDOR / "icons.svg").read_text("utf-8")))
    portals = Path(zhiji.portals.shared.__file__).parent.parent
    named = {
        name
        for path in portals.rglob("*.html")
        for name in re.findall(r'{% icon "([a-z0-9-]+)"', path.read_text("utf-8"))
    }
    assert named - sprite == set()


def test_every_icon_of_the_navigation_is_in_the_sprite() -> None:
    sprite = set(re.findall(r'<symbol id="([^"]+)"', (VENDOR / "icons.svg").read_text("utf-8")))
    named = {entry.icon for entries in navigation._registered.values() for entry in entries}
    assert named and named - sprite == set()
