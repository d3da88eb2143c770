"""What the board asks too and no workbook shows: listed, so that nobody takes silence for an answer."""

from __future__ import annotations

import numpy as np

from burden.language import Text, joined
from burden.review import unseen_texts as texts
from burden.review.board import Dictum, Topic
from burden.review.finding import Status
from burden.review.questions import Answer, asks
from burden.review.reviewed import Reviewed
from burden.review.wording import money


@asks("government-task", texts.TASK, Topic.NEED, Dictum.NOT)
def government_task(_: Reviewed) -> Answer:
    """Whether there is a task for government, and regulation is the best instrument for it."""
    return Answer(Status.NOT_JUDGED, texts.TASK_UNSEEN)


@asks("least-burdensome", texts.LEAST, Topic.ALTERNATIVES, Dictum.UNLESS)
def least_burdensome(reviewed: Reviewed) -> Answer:
    """Whether the lightest alternative is chosen, or it is explained why not; the study tells which one that is."""
    return Answer(Status.NOT_JUDGED, joined([_lightest(reviewed), texts.LEAST_UNSEEN]))


def _lightest(reviewed: Reviewed) -> Text | None:
    """The alternative with the least burden; None where there are no two to choose from."""
    study, burden = reviewed.study, reviewed.of_mixes(reviewed.weighed)
    others = [at for at, mix in enumerate(study.mixes) if mix.code != study.settings.reference_mix]
    if len(others) < 2:
        return None
    at = others[int(np.argmin(burden[others]))]
    said = texts.LIGHTEST if reviewed.is_structural else texts.LIGHTEST_ONE_OFF
    return said.fill(mix=study.mixes[at].code, amount=money(float(burden[at]), reviewed.currency))


@asks("fixed-dates", texts.DATES, Topic.WORKABILITY, None)
def fixed_dates(_: Reviewed) -> Answer:
    """Whether rules start on the fixed dates; an instrument enters in a year, so the workbook holds no day."""
    return Answer(Status.NOT_JUDGED, texts.DATES_UNSEEN)


@asks("sme-test", texts.SME_TEST, Topic.WORKABILITY, None)
def sme_test(_: Reviewed) -> Answer:
    """Whether small firms were asked before the consultation."""
    return Answer(Status.NOT_JUDGED, texts.SME_TEST_UNSEEN)


@asks("outside-the-workbook", texts.OUTSIDE, dictum=Dictum.UNLESS)
def outside_the_workbook(_: Reviewed) -> Answer:
    """Whether the draft asks anything of anybody who is not in the workbook."""
    return Answer(Status.NOT_JUDGED, texts.OUTSIDE_UNSEEN)


@asks("cumulation", texts.CUMULATION)
def cumulation(_: Reviewed) -> Answer:
    """Whether firms bear other rules besides those of the study."""
    return Answer(Status.NOT_JUDGED, texts.CUMULATION_UNSEEN)
