"""Does every option of every reading make a law that keeps the bounds of the documents above?"""

from collections.abc import Iterator

from zhiji.rulebook.check.finding import Finding, note, problem
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.policy import Policy, load_policy
from zhiji.rulebook.law.schema import Reading


def options_of(question: Reading) -> list[str]:
    """The options of a reading that can be tried: those named, and both ends of a family of options."""
    options = list(question.options)
    form = question.form
    if form is not None and form.min is not None and form.max is not None:
        options += [form.form.replace("{n}", str(number)) for number in (form.min, form.max)]
    elif form is not None and form.form == "{benefits}":
        options.append("none")
    return list(dict.fromkeys(options))


def check_readings(policy: Policy) -> Iterator[Finding]:
    """Options that cannot be law, or break a bound from above."""
    for name, question in policy.pack.readings.items():
        if question.default not in options_of(question):
            yield problem(
                "readings",
                policy.pack.where(name, "readings", name, "default"),
                f"默认理解{question.default}不存在",
                f"the default {question.default} is no option",
            )
        for option in options_of(question):
            try:
                load_policy(policy.pack.folder, readings={name: option})
            except PackError as error:
                where = policy.pack.where(f"{name}={option}", "readings", name)
                yield problem("readings", where, f"不能成立：{error.said('zh')}", str(error))


def check_upper(policy: Policy) -> Iterator[Finding]:
    """What of the documents above was not seen; bounds that were broken have refused the pack already."""
    for upper in policy.above:
        for number, bound in enumerate(upper.bounds.bounds):
            if bound.seen == "general_knowledge":
                yield note(
                    "bounds",
                    f"{upper.head.id} {upper.where(bound.term, 'bounds', number)}",
                    f"上级限制未见原文：{bound.zh}",
                    f"this bound rests on general knowledge, not on a text: {bound.en}",
                )
        if upper.head.seen != "full":
            yield note("bounds", upper.head.id, "上级文件未见全文", "the document was not seen in full")
