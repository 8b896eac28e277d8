"""How do people prove who they are? Password and a second factor for staff; lockout by account and address."""

from zhiji.config.environment import environment

AUTH_USER_MODEL = "core.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.MD5PasswordHasher"
    if environment().mode == "test"
    else "django.contrib.auth.hashers.Argon2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "/accounts/login/"
LOGIN_REDIRECT_URL = "/home/"
LOGOUT_REDIRECT_URL = "/"

ACCOUNT_ADAPTER = "zhiji.portals.shared.sign_in.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_RATE_LIMITS = {"login_failed": False}  # axes counts them, and the office's own rows count second factors
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False  # other sessions end, this one goes on
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
MFA_ADAPTER = "zhiji.portals.shared.sign_in.MfaAdapter"
ACCOUNT_FORMS = {"login": "zhiji.portals.shared.second_factor.SignInForm"}
MFA_FORMS = {
    "add_webauthn": "zhiji.portals.shared.second_factor.AddPasskeyForm",
    "authenticate": "zhiji.portals.shared.second_factor.SecondFactorForm",
    "reauthenticate": "zhiji.portals.shared.second_factor.SecondFactorAgainForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not environment().is_https
MFA_TOTP_ISSUER = "职技"

# Five failures lock an account, whatever the address; twenty lock an address, whatever the account: offices share
# addresses. Either is enough by itself (strings in the list are alternatives; only a list within it is a combination).
AXES_LOCKOUT_PARAMETERS = ["username", "ip_address"]
AXES_HANDLER = "zhiji.portals.shared.lockout.LockoutCounter"
AXES_FAILURE_LIMIT = 5
ZHIJI_ADDRESS_FAILURE_LIMIT = 20
AXES_COOLOFF_TIME = 0.5
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # a lock ends when the page says so
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True  # the office keeps its own rows
AXES_LOCKOUT_CALLABLE = "zhiji.portals.shared.lockout.locked_out"
AXES_CLIENT_IP_CALLABLE = "zhiji.portals.shared.addresses.address_of"
# People type ID numbers and passwords where a name is asked for: the lock counts by keyed hash, and keeps no name.
AXES_USERNAME_CALLABLE = "zhiji.portals.shared.lockout.counted_name"
AXES_SENSITIVE_PARAMETERS = ["username", "login", "code", "credential", "next", "csrfmiddlewaretoken", "ip_address"]
