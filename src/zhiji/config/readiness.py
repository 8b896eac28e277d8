"""May this installation do real work? `zhiji serve` asks before it starts, and says all that is missing at once."""

from dataclasses import dataclass
from pathlib import Path

from zhiji.config.environment import Environment


@dataclass(frozen=True)
class Lack:
    """One thing that is missing, and what to do, in both languages."""

    code: str
    zh: str
    en: str


SHORTEST_SECRET = 50


def lacks(environment: Environment) -> list[Lack]:
    """What an office must have before it is served; nothing is asked of demonstrations and tests."""
    if environment.mode != "office":
        return []
    found = []
    secret = environment.secret_key.get_secret_value() if environment.secret_key else ""
    if len(secret) < SHORTEST_SECRET:
        found.append(
            Lack(
                "secret_key",
                f"没有设置 ZHIJI_SECRET_KEY，或少于 {SHORTEST_SECRET} 个字符。请生成随机密钥并妥善保存。",
                f"ZHIJI_SECRET_KEY is missing or shorter than {SHORTEST_SECRET} characters; make a random one.",
            )
        )
    if environment.database_url is None:
        found.append(
            Lack(
                "database",
                "没有设置 DATABASE_URL，请填写数据库地址。",
                "DATABASE_URL is missing; say where the data is.",
            )
        )
    found += _key_lacks(environment.keys_file)
    if not environment.is_https:
        found.append(
            Lack(
                "origin",
                "ZHIJI_ORIGIN 须以 https: 开头：口令与个人信息只能经加密连接传输。",
                "ZHIJI_ORIGIN must begin with https: passwords and personal data travel over TLS alone.",
            )
        )
    return found


def _key_lacks(file: Path) -> list[Lack]:
    """The sealing keys are there, and nobody but their owner can read them."""
    try:
        mode = file.stat().st_mode
        file.open("rb").close()
    except OSError:
        return [
            Lack(
                "keys_file",
                f"密钥文件 {file} 不存在或无法读取。没有它，加密的个人信息无法打开。",
                f"The key file {file} is not there or cannot be read; sealed data cannot be opened without it.",
            )
        ]
    if mode & 0o077:
        return [
            Lack(
                "keys_open",
                f"密钥文件 {file} 可被他人读取，请执行 chmod 600。",
                f"Others can read the key file {file}; run chmod 600 on it.",
            )
        ]
    return []
