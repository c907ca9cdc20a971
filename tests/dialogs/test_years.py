"""Some runners' two years; `make years` has ten thousand."""

from tests.dialogs.years import RUNNERS, Sums, lived


def test_each_local_day_is_told_once_at_its_hour_or_passed_over_for_a_reason() -> None:
    sums = Sums()
    for number in range(0, RUNNERS, RUNNERS // 12):
        sums.add(lived(number))

    assert sums.wrong == []
    assert sums.on_time > 12 * 700
    assert sums.late
    assert sums.passed_over
