"""Where can everybody go?"""

from zhiji.office.core.texts import say
from zhiji.portals.shared.navigation import Entry, register

register("public", Entry(say("培训目录", "Catalogues"), "public:catalogue", "school"))
