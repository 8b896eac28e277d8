"""`zhiji office first-admins`: who is there first on a new installation?"""

import os


def first_admins_command(lang: str) -> int:
    """Make the three administrators and print their passwords once; refuse where there are some. Returns the status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zhiji.config.settings")
    import django

    django.setup()
    from django.utils.translation import override

    from zhiji.office.core.actors import system
    from zhiji.office.core.clock import now
    from zhiji.office.core.refusals import Refusal
    from zhiji.office.core.texts import say
    from zhiji.office.registry.appointments.first_administrators import appoint_first_administrators

    with override("en" if lang == "en" else "zh-hans"):
        try:
            made = appoint_first_administrators(actor=system("first_admins"), at=now())
        except Refusal as refusal:
            print(refusal)
            return 1
        print(
            say(
                "三员账号已建立。一次性密码 72 小时内有效，只显示这一次：",
                "Made. Each password works once, for 72 hours:",
            )
        )
        for user, password in made:
            print(f"  {user.username:<12}{password}")
    return 0
