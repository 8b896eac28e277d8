"""Where is the data, and how are connections kept? PostgreSQL 15 or newer, and nothing else."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from zhiji.config.environment import environment


def database_of(url: str) -> dict[str, Any]:
    """Django's entry for a `postgresql://user:password@host:port/name?option=value` address."""
    parts = urlsplit(url)
    options: dict[str, str] = dict(parse_qsl(parts.query))
    host = options.pop("host", "") or (unquote(parts.hostname) if parts.hostname else "")
    port = options.pop("port", "") or (str(parts.port) if parts.port else "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/") or "zhiji",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": port,
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


_url = environment().database_url
DATABASES = {"default": database_of(_url.get_secret_value() if _url else "postgresql:///zhiji")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "Asia/Shanghai"
PGHISTORY_APPEND_ONLY = True
