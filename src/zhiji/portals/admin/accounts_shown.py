"""How do accounts and the roles they hold look? Tables, filters, states and acts; what is done stands elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.urls import reverse

from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.portals.shared.parts import Act, Empty, Fact, PageHead, State
from zhiji.portals.shared.tables import Column, DayColumn, KitTable, StateColumn, link
from zhiji.portals.shared.wording import NOTHING, day

STATES = {
    "open": say("使用中", "in use"),
    "closed": say("已停用", "closed"),
    "one_time": say("等待首次登录", "not signed in yet"),
}
STANDINGS = {"granted": say("有效", "in force"), "revoked": say("已撤销", "revoked")}
EVERY = ("", say("全部", "all"))
WORDS = say("姓名或账号名", "Name or username")


class AccountFilter(forms.Form):
    """Which accounts are asked for."""

    words = forms.CharField(label=WORDS, required=False, max_length=60)
    state = forms.ChoiceField(label=say("状态", "State"), required=False, choices=[EVERY, *STATES.items()])


class GrantFilter(forms.Form):
    """Which appointments are asked for."""

    words = forms.CharField(label=WORDS, required=False, max_length=60)
    role = forms.ChoiceField(
        label=say("角色", "Role"), required=False, choices=[EVERY, *((role.value, role.label) for role in Role)]
    )
    state = forms.ChoiceField(label=say("状态", "State"), required=False, choices=[EVERY, *STANDINGS.items()])


def narrowed[Asked: forms.Form](form: Asked, names: Iterable[str]) -> tuple[Asked, dict[str, str]]:
    """The form and what it understood; what it did not understand asks for all."""
    form.is_valid()
    return form, {name: form.cleaned_data.get(name) or "" for name in names}


def state_of_account(account: Any) -> State:
    """In use, closed, or waiting for its first sign-in."""
    if not account.is_active:
        return State(STATES["closed"], "off")
    return State(STATES["one_time"], "waiting") if account.one_time_until else State(STATES["open"], "good")


def second_factor_of(account: Any) -> State:
    """Whether it has one."""
    return State(say("已设置", "set up"), "good") if account.has_second_factor else State(say("未设置", "none"), "off")


@dataclass(frozen=True)
class AccountRow:
    """One account as its table shows it."""

    account: Any
    roles: str

    @property
    def username(self) -> str:
        """By which it is known."""
        return str(self.account.username)

    @property
    def name(self) -> str:
        """Whose it is."""
        return str(self.account.name)

    @property
    def state(self) -> State:
        """Its badge."""
        return state_of_account(self.account)

    @property
    def factor(self) -> State:
        """The badge of its second factor."""
        return second_factor_of(self.account)

    @property
    def created_at(self) -> datetime:
        """Since when."""
        return self.account.created_at  # type: ignore[no-any-return]


class AccountTable(KitTable):
    """Accounts by name."""

    key = "accounts"
    caption = say("账号", "Accounts")
    fixed = frozenset({"username"})
    empty = Empty(say("还没有账号。", "There is no account."))

    username = Column(verbose_name=say("账号名", "Username"), attrs={"td": {"class": "digits"}})
    name = Column(verbose_name=say("使用人", "Whose"))
    roles = Column(verbose_name=say("角色", "Roles"))
    state = StateColumn(verbose_name=say("状态", "State"), orderable=False)
    factor = StateColumn(verbose_name=say("第二因素", "Second factor"), orderable=False)
    created_at = DayColumn(verbose_name=say("建立日期", "Made on"))

    def render_username(self, record: AccountRow) -> str:
        """The name leads to the account."""
        return link(reverse("admin:account", args=[record.account.uid]), record.username)


class GrantTable(KitTable):
    """Appointments, the newest first; each leads to its account, where it can be revoked."""

    key = "grants"
    caption = say("授权", "Rights")
    fixed = frozenset({"user"})
    empty = Empty(say("还没有授权。", "No role was granted yet."))

    user = Column(verbose_name=say("使用人", "Whose"), order_by="user__name")
    role = Column(verbose_name=say("角色", "Role"))
    scope = Column(verbose_name=say("所代表的单位或地区", "Held for"), accessor="pk", orderable=False)
    state = Column(verbose_name=say("状态", "State"))
    granted_at = DayColumn(verbose_name=say("授权日期", "Granted"))
    granted_by = Column(verbose_name=say("授权人", "By"), orderable=False)
    reason = Column(verbose_name=say("理由", "Reason"), orderable=False)
    revoked_at = DayColumn(verbose_name=say("撤销日期", "Revoked"))

    def render_user(self, record: Any) -> str:
        """The name leads to the account."""
        return link(reverse("admin:account", args=[record.user.uid]), record.user.name)

    def render_role(self, record: Any) -> str:
        """In words."""
        return str(record.get_role_display())

    def render_scope(self, record: Any) -> str:
        """For whom it is held."""
        return scope_words(record)

    def render_state(self, record: Any) -> str:
        """The badge."""
        return StateColumn().render(standing_shown(record))

    def render_granted_by(self, record: Any) -> str:
        """Who granted it."""
        return str(record.granted_by.name) if record.granted_by else NOTHING


def scope_words(appointment: Any) -> str:
    """The organisation, bureau or town that a role is held for."""
    held = (appointment.organisation, appointment.bureau, appointment.town)
    return "、".join(str(each.name) for each in held if each) or NOTHING


def standing_shown(appointment: Any) -> State:
    """Whether it is in force."""
    stands = appointment.state == "granted"
    return State(STANDINGS["granted"], "good") if stands else State(STANDINGS["revoked"], "off")


def facts_of(account: Any) -> list[Fact]:
    """What an administrator sees of an account."""
    return [
        Fact(say("账号名", "Username"), account.username),
        Fact(say("第二因素", "Second factor"), second_factor_of(account).label),
        Fact(say("建立日期", "Made on"), day(account.created_at)),
    ]


def head_of(account: Any, *, is_system: bool, is_security: bool) -> PageHead:
    """Its name, its state, and what the one or the other administrator may do."""
    grant = Act(say("授权", "Grant a role"), reverse("admin:grant", args=[account.uid]), icon="shield-check")
    return PageHead(
        account.name,
        state_of_account(account),
        main=grant if is_security and account.is_active else None,
        more=_acts(account, is_system=is_system, is_security=is_security),
        back=(say("账号", "Accounts"), reverse("admin:accounts")),
    )


def _acts(account: Any, *, is_system: bool, is_security: bool) -> list[Act]:
    found = []
    if is_system and account.is_active:
        found += [
            _act(
                account, "reset_password", "key", say("发放一次性密码", "Give out a one-time password"),
                say("原密码立即失效，并结束此账号的全部登录。", "The old password and every session end."),
            ),
            _act(
                account, "close_account", "user-off", say("停用账号", "Close the account"),
                say("此账号将不能登录，已有的登录立即结束。", "Nobody can sign in with it; its sessions end at once."),
                destructive=True,
            ),
        ]  # fmt: skip
    elif is_system:
        warning = say("此账号可以重新登录。", "It can sign in again.")
        found.append(_act(account, "reopen_account", "user-check", say("恢复账号", "Reopen the account"), warning))
    if is_security and account.has_second_factor:
        warning = say("此人下次登录时须重新设置第二因素。", "A new one is set up at the next sign-in.")
        words = say("重置第二因素", "Take the second factor away")
        found.append(_act(account, "reset_second_factor", "shield-x", words, warning, destructive=True))
    return found


def _act(account: Any, name: str, icon: str, label: Any, warning: Any, *, destructive: bool = False) -> Act:
    url = reverse(f"admin:{name}", args=[account.uid])
    return Act(label, url, "post", icon, warning=warning, asks_reason=True, destructive=destructive)


def revoking(appointment: Any) -> Act:
    """Take a role back, with a reason."""
    warning = say(
        f"{appointment.user.name}将不再担任“{appointment.get_role_display()}”，立即生效。",
        f"{appointment.user.name} is no longer «{appointment.get_role_display()}», at once.",
    )
    url = reverse("admin:revoke", args=[appointment.uid])
    return Act(say("撤销", "Revoke"), url, "post", warning=warning, asks_reason=True, destructive=True)
