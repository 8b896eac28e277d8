"""Where can everybody go, and where those who are not yet anybody here?"""

from zhiji.office.core.texts import say
from zhiji.portals.shared.navigation import Entry, register

register(
    "public",
    Entry(say("我的登记", "My registration"), "public:registration_status", "clipboard-list", without_role=True),
    Entry(say("培训目录", "Catalogues"), "public:catalogue", "school"),
)
