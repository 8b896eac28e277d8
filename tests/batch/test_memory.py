"""Do large files take their memory from a steady pool, unless somebody chose another?"""

import os
import subprocess
import sys

import pytest

SAYS = "from zhiji.batch.memory import use_steady_memory; print(use_steady_memory())"


@pytest.mark.parametrize(("chosen", "names"), [(None, {"jemalloc", "system"}), ("system", {"system"})])
def test_the_pool_is_steady_unless_another_was_chosen(chosen: str | None, names: set[str]) -> None:
    environ = {key: value for key, value in os.environ.items() if key != "ARROW_DEFAULT_MEMORY_POOL"}
    if chosen:
        environ["ARROW_DEFAULT_MEMORY_POOL"] = chosen
    said = subprocess.run([sys.executable, "-c", SAYS], env=environ, capture_output=True, text=True, check=True)
    assert said.stdout.strip() in names
