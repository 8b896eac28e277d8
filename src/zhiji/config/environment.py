"""What does the place where Zhiji runs say: which database, which keys, which hosts, demonstration or real work?"""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

Mode = Literal["demo", "office", "test"]


class Environment(BaseSettings):
    """The environment variables that Zhiji reads; each has the prefix ZHIJI_, but for DATABASE_URL.

    `mode` is `office` (real work) unless said otherwise: nothing that exists for demonstrations or tests can be
    reached by leaving something out.
    """

    model_config = SettingsConfigDict(env_prefix="ZHIJI_", extra="ignore")

    mode: Mode = "office"
    database_url: SecretStr | None = Field(default=None, validation_alias="DATABASE_URL")
    secret_key: SecretStr | None = None
    home: Path = Path("var")
    """Where keys, evidence files and the embedded database live; never below the web root."""
    hosts: list[str] = ["127.0.0.1", "localhost"]
    origin: str = "http://127.0.0.1:8000"
    """The address under which people reach the office, for links, cookies and passkeys."""
    behind_proxy: bool = False
    """Whether a proxy in front ends TLS and says so in X-Forwarded-Proto."""
    city: str = "东宁市"
    city_english: str = "Dongning"
    """The city's name on pages in English."""
    day: date = date(2020, 6, 30)
    """The day that the city of a demonstration lives in; real work lives today."""

    @property
    def keys_file(self) -> Path:
        """The file of sealing keys."""
        return self.home / "keys.json"

    @property
    def evidence_folder(self) -> Path:
        """Where evidence files are kept."""
        return self.home / "evidence"

    @property
    def is_https(self) -> bool:
        """Whether people reach the office over TLS."""
        return self.origin.startswith("https:")


@cache
def environment() -> Environment:
    """The environment as it was when first asked."""
    return Environment()
