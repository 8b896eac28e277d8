"""At which addresses are the bureau's pages of persons, proofs and lists?"""

from django.urls import path

from zhiji.portals.bureau.people import change, feed_rights, feeds, merges, proofs, record, search

urlpatterns = [
    path("persons/", search.person_list, name="persons"),
    path("persons/new/", change.new_person, name="new_person"),
    path("persons/<uuid:uid>/", record.person, name="person"),
    path("persons/<uuid:uid>/history/", record.person_history, name="person_history"),
    path("persons/<uuid:uid>/reveal/<slug:what>/", record.reveal_number, name="reveal"),
    path("persons/<uuid:uid>/correct/<slug:what>/", change.correct, name="correct"),
    path("persons/<uuid:uid>/merge/", merges.merge, name="merge"),
    path("persons/<uuid:uid>/proofs/new/", proofs.new_proof, name="new_proof"),
    path("merges/<uuid:uid>/undo/", merges.undo, name="undo_merge"),
    path("duplicates/", merges.duplicate_list, name="duplicates"),
    path("duplicates/search/", merges.search_duplicates, name="search_duplicates"),
    path("duplicates/<uuid:uid>/", merges.duplicate, name="duplicate"),
    path("duplicates/<uuid:uid>/different/", merges.different, name="different"),
    path("proofs/", proofs.proof_list, name="proofs"),
    path("proofs/<uuid:uid>/verify/", proofs.verify, name="verify_proof"),
    path("proofs/<uuid:uid>/refute/", proofs.refute, name="refute_proof"),
    path("feeds/", feeds.feed_list, name="feeds"),
    path("feeds/rights/", feed_rights.rights, name="feed_rights"),
    path("feeds/rights/usual/", feed_rights.usual, name="usual_feed_rights"),
    path("feeds/rights/<uuid:uid>/withdraw/", feed_rights.withdraw, name="withdraw_feed_right"),
]
