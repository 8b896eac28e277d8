"""How far is a fact proven, by what; and in which band is a wage?"""

from django.db.models import TextChoices

from zhiji.office.core.texts import say


class Proven(TextChoices):
    """Whether a fact was proven: waiting is neither yes nor no."""

    WAITING = "waiting", say("待核实", "to be verified")
    PROVEN = "proven", say("已核实", "proven")
    REFUTED = "refuted", say("不成立", "refuted")


class ProvenBy(TextChoices):
    """By what a fact was proven or refuted."""

    NOTHING = "", say("—", "—")
    FEED = "feed", say("部门名单", "a department's list")
    PAPER = "paper", say("证明材料", "a paper")


class WageBand(TextChoices):
    """In which band a month's wage is: more need nobody know."""

    BELOW_1500 = "below_1500", say("1500元以下", "below 1,500 yuan")
    TO_3000 = "to_3000", say("1500元至3000元", "1,500 to 3,000 yuan")
    TO_5000 = "to_5000", say("3000元至5000元", "3,000 to 5,000 yuan")
    ABOVE_5000 = "above_5000", say("5000元以上", "above 5,000 yuan")
