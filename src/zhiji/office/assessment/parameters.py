"""Which numbers govern assessment? First values from common practice; the plan itself is silent."""

from typing import Final

from zhiji.office.core.parameters import declare

PASS_MARK: Final = declare(
    "pass_mark", "考核合格分数线", "mark from which an exam is passed", 60, least=50, most=100, basis="common practice"
)
