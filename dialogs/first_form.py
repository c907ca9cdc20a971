"""The first run's questions as one form, for platforms that can show one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dialogs import labels
from dialogs.asking import week_example
from dialogs.language import gettext as _
from dialogs.messages import Choice, Json
from dialogs.welcome import BY_FORM, WEEK


@dataclass(frozen=True)
class Field:
    """One line of a form: some of the choices, or words where there are none.

    The `hint` stands where words go, `about` above it, and `value` is what is there already.
    """

    key: str
    label: str
    hint: str = ""
    about: str = ""
    value: str = ""
    choices: tuple[Choice, ...] = ()


def title() -> str:
    """What stands above the form."""
    return _("Four questions and your week")


def fields(club_week: str = "") -> tuple[Field, ...]:
    """The guide's four questions, with its words in capitals, and the week of runs.

    Of a club's member the week begins with the runs of the club.
    """
    week = Field(
        WEEK,
        _("Your usual week of runs"),
        _("Such as: {week}").format(week=week_example()),
        about=_("Your club's runs are in it; add your own.") if club_week else "",
        value=club_week,
    )
    return (
        Field("purpose", _("PURPOSE: what is it for?"), choices=labels.purposes()),
        Field("enjoys", _("ENJOY: what do you like?"), choices=labels.activities()),
        Field("benefits", _("BENEFITS: what are you after?"), choices=labels.benefits()),
        Field("support", _("HOW will it support your running?"), choices=labels.goals()),
        week,
    )


def read(chosen: Mapping[str, Sequence[str]], week: str) -> dict[str, Json]:
    """What a form that was sent answers; the dialog asks again what does not fit."""
    answers: dict[str, Json] = {
        key: {"ids": list(ids), "words": []} for key, ids in chosen.items() if ids
    }
    return {BY_FORM: True, WEEK: week.strip(), **answers}
