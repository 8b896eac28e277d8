"""A visitor of the demonstration: keeps cookies, signs in with one click, follows every link of its own host."""

import re
import urllib.error
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar

_LINK = re.compile(rb'(?:href|hx-get)="(/[^"#]*)"')
_TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="([^"]+)"')
LEFT_ASIDE = ("/static/", "/accounts/logout/", "/language/")


class Browser:
    """Answers are kept by address: status and body."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        self.seen: dict[str, tuple[int, bytes]] = {}

    def get(self, path: str, data: dict[str, str] | None = None) -> tuple[int, bytes]:
        body = urllib.parse.urlencode(data).encode() if data is not None else None
        asked = urllib.request.Request(self.address + path, body, {"Referer": self.address + path})
        try:
            with self.opener.open(asked, timeout=30) as answer:
                self.seen[path] = (answer.status, answer.read())
        except urllib.error.HTTPError as refused:
            self.seen[path] = (refused.code, refused.read())
        return self.seen[path]

    def sign_in(self, role: str) -> None:
        found = _TOKEN.search(self.get("/accounts/login/")[1])
        assert found is not None, "the sign-in page has no form"
        self.get("/demo/sign-in/", {"csrfmiddlewaretoken": found.group(1).decode(), "role": role})

    def walk(self, *starts: str, most: int = 60) -> None:
        waiting = list(starts)
        while waiting and len(self.seen) < most:
            path = waiting.pop(0)
            if path in self.seen or path.startswith(LEFT_ASIDE):
                continue
            _, body = self.get(path)
            waiting += [link.decode().replace("&amp;", "&") for link in _LINK.findall(body)]
