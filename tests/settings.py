"""The office's settings for tests: a folder and a database server of their own, made when a test first needs them."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

HOME = Path(tempfile.mkdtemp(prefix="zhiji-test-"))
atexit.register(shutil.rmtree, HOME, ignore_errors=True)
(HOME / "static").mkdir()
POSTGRES = HOME / "postgres"
GIVEN = os.environ.get("ZHIJI_TEST_DATABASE_URL")
"""A server to test on instead of one of our own."""
PREFERS_SYSTEM = os.environ.get("ZHIJI_TEST_POSTGRES") == "system"
"""Whether our own server is to be the system's, such as Debian's PostgreSQL 15, instead of the wheel's."""
os.environ |= {
    "ZHIJI_MODE": "test",
    "ZHIJI_HOME": str(HOME),
    "DATABASE_URL": GIVEN or f"postgresql://postgres@/zhiji?host={POSTGRES / 'socket'}",
}

from zhiji.config.settings import *  # noqa: E402
