"""How does every component look, with sample data? `/kit/`, in demonstrations and tests alone."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from zhiji.office.core.refusals import WrongState
from zhiji.portals.shared import error_pages, kit_samples
from zhiji.portals.shared.access import open_to_everybody
from zhiji.portals.shared.filtered_table import PAGE_SIZES
from zhiji.portals.shared.preferences import hidden_columns


def _only_where_shown() -> None:
    if settings.ZHIJI_MODE not in ("demo", "test"):
        raise Http404


@open_to_everybody
def kit_page(request: HttpRequest) -> HttpResponse:
    """Every component in the layout of desks. What is posted is checked and shown again, never kept."""
    _only_where_shown()
    form = kit_samples.SampleForm(request.POST) if request.method == "POST" else kit_samples.SampleForm()
    context = kit_samples.samples(hidden_columns(request, kit_samples.SampleTable.key)) | {
        "form": form,
        "page_sizes": PAGE_SIZES,
        "page_size": 20,
    }
    return render(request, "shared/kit/page.html", context, status=422 if form.errors else 200)


@open_to_everybody
def kit_example(request: HttpRequest, example: str) -> HttpResponse:
    """The lean layout and the pages of errors."""
    _only_where_shown()
    refusal = WrongState(
        "该班次已开班，不能再改名单。如需变更，请提交变更申请。", "The class has opened; its list cannot be changed."
    )
    match example:
        case "plain":
            return render(
                request, "shared/kit/plain.html", {"form": kit_samples.SamplePhoneForm(), "steps": kit_samples.STEPS}
            )
        case "400":
            return error_pages.bad_request(request)
        case "403":
            return error_pages.forbidden(request)
        case "404":
            return error_pages.not_found(request)
        case "429":
            return render(request, "shared/errors/429.html", status=429)
        case "500":
            return error_pages.broken(request)
        case "csrf":
            return error_pages.csrf_failed(request)
        case "refused":
            return error_pages.refused(request, refusal)
        case "locked-out":
            return render(request, "shared/locked_out.html", status=429)
    raise Http404
