"""What may a browser do with our pages, and what must it never do?"""

import secrets

from django.utils.csp import CSP

from zhiji.config.environment import environment

_given = environment().secret_key
# Without a key of its own an office would lose all sessions at each start; `zhiji serve` refuses to run without one.
SECRET_KEY = _given.get_secret_value() if _given else secrets.token_urlsafe(50)
DEBUG = False
ALLOWED_HOSTS = [*environment().hosts, "testserver"] if environment().mode == "test" else environment().hosts
CSRF_TRUSTED_ORIGINS = [environment().origin]
ZHIJI_BEHIND_PROXY = environment().behind_proxy
USE_X_FORWARDED_HOST = environment().behind_proxy
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if environment().behind_proxy else None

SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF, CSP.NONCE],
    "style-src": [CSP.SELF, CSP.NONCE],
    "img-src": [CSP.SELF, "data:"],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "manifest-src": [CSP.SELF],
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = False  # the proxy in front does it
SECURE_HSTS_SECONDS = 31_536_000 if environment().is_https else 0
SESSION_COOKIE_NAME = "zhiji_session"
SESSION_COOKIE_SECURE = environment().is_https
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = environment().is_https
CSRF_COOKIE_HTTPONLY = True
CSRF_USE_SESSIONS = True
CSRF_FAILURE_VIEW = "zhiji.portals.shared.error_pages.csrf_failed"
# Idle sign-out: every request starts the half hour anew; twelve hours after the sign-in a session ends in any case.
SESSION_COOKIE_AGE = 1800
SESSION_SAVE_EVERY_REQUEST = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
ZHIJI_SESSION_HOURS = 12
DEVICE_COOKIE_NAME = "zhiji_device"
