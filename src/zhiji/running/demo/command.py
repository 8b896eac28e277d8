"""`zhiji demo`: the claims first, then the office with its small city, until somebody stops it."""

import os
from pathlib import Path

from rich.console import Console

from zhiji.running.street import free_port, run_street

HOST = "127.0.0.1"
LOG = "office.log"
"""What web server and worker write, beside the city, so that the terminal stays readable."""


def demo_command(folder: Path, lang: str, *, serve: bool = True, fresh: bool = False, port: int = 8000) -> int:
    """Decide the synthetic claims; then, unless told not to, open the demonstration's office. Returns the status."""
    from zhiji.batch.demo import demo_command as demonstrate_claims

    status = demonstrate_claims(folder, lang)
    if status or not serve:
        return status
    return _open_office(folder.absolute() / "office", lang, fresh, port)


def _open_office(home: Path, lang: str, fresh: bool, port: int) -> int:
    from zhiji.running.demo.city import city_in
    from zhiji.running.installation import secret_of

    zh, screen = lang == "zh", Console()
    screen.rule()
    os.environ.pop("DJANGO_SETTINGS_MODULE", None)
    found = free_port(HOST, port)
    if found != port:
        screen.print(
            f"{port}端口已被占用，改用{found}端口" if zh else f"port {port} is taken; {found} is used instead",
            highlight=False,
        )
    os.environ |= {
        "ZHIJI_MODE": "demo",
        "ZHIJI_HOME": str(home),
        "ZHIJI_ORIGIN": f"http://{HOST}:{found}",
        "ZHIJI_SECRET_KEY": secret_of(home),
    }
    with city_in(home, lang, fresh, screen), (home / LOG).open("ab") as out:
        return run_street(HOST, found, 1, lambda: _welcome(screen, f"http://{HOST}:{found}/", zh), out)


def _welcome(screen: Console, address: str, zh: bool) -> None:
    from zhiji.office.core.roles import Role
    from zhiji.running.demo.accounts import username_of

    screen.print(f"\n系统已启动：{address}" if zh else f"\nthe office is open: {address}", highlight=False)
    screen.print("演示身份（在登录页点选，无需密码）：" if zh else "demonstration sign-ins (one click, no password):")
    for role in Role:
        screen.print(f"  {role.label}  {username_of(role)}", highlight=False)
    screen.print(
        f"日志：{os.environ['ZHIJI_HOME']}/{LOG}" if zh else f"log: {os.environ['ZHIJI_HOME']}/{LOG}", soft_wrap=True
    )
    screen.print("按 Ctrl-C 停止" if zh else "stop with Ctrl-C")
