"""Who can sign in? An account: a name to sign in with, a name to be called by. What it may do stands elsewhere."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row


class UserManager(BaseUserManager["User"]):
    """Makes accounts."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> "User":
        """An account; without a password it cannot be signed in to by one."""
        user = self.model(username=username.strip().lower(), **fields)
        user.set_password(password)
        user.save()
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        """Names are compared without regard to case."""
        return self.get(username__iexact=username)


@tracked(exclude=["password", "last_login"])
class User(AbstractBaseUser, Row):
    """An account. Which roles it holds is the registry's to say, for they are held for somebody there."""

    id = models.BigAutoField(primary_key=True)
    username = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=60)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)
    one_time_until = models.DateTimeField(
        null=True, help_text="set while the password is one that somebody else gave out: until when it opens the door"
    )
    session_round = models.PositiveIntegerField(default=0, help_text="raised to end every session of the account")

    objects: ClassVar[UserManager] = UserManager()
    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        db_table = "core_user"

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        """The name to be called by."""
        return self.name

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """What a session must carry to stay valid: a new password or a new round ends all sessions."""
        return salted_hmac(
            "zhiji.office.core.session", f"{self.password}:{self.session_round}", secret=secret, algorithm="sha256"
        ).hexdigest()

    @property
    def is_staff(self) -> bool:
        """Nobody is Django's kind of staff: there is no back office beside the pages."""
        return False

    def has_perm(self, permission: str, obj: object = None) -> bool:
        """Rights come from roles, never from Django's permissions."""
        return False
