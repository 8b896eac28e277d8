"""At which addresses are the pages of this audience?"""

from django.urls import URLPattern, URLResolver, path

from zhiji.portals.taskforce import feed_rows, feeds

app_name = "taskforce"
urlpatterns: list[URLPattern | URLResolver] = [
    path("feeds/", feeds.feed_list, name="feeds"),
    path("feeds/template/<slug:kind>/", feed_rows.template, name="template"),
    path("feeds/<uuid:uid>/", feeds.feed, name="feed"),
    path("feeds/<uuid:uid>/replace/", feeds.replace, name="replace"),
    path("feeds/<uuid:uid>/confirm/", feeds.confirm, name="confirm"),
    path("feeds/<uuid:uid>/compare/", feeds.compare, name="compare"),
    path("feeds/<uuid:uid>/withdraw/", feeds.withdraw, name="withdraw"),
    path("feeds/<uuid:uid>/workbook/", feed_rows.marked_up, name="workbook"),
    path("feeds/rows/<uuid:uid>/", feed_rows.row, name="row"),
    path("feeds/rows/<uuid:uid>/leave-out/", feed_rows.leave_out, name="leave_out"),
    path("feeds/rows/<uuid:uid>/name/", feed_rows.name, name="name"),
]
