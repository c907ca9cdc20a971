"""The guide's chapters in our words, with credit, and a page for each of its types."""

from datetime import date

from coach.answers import Impact
from coach.guide import GUIDE, Activity
from coach.suggestion import gentlest
from dialogs import phrases, standing
from dialogs.language import gettext as _
from dialogs.language import marked
from dialogs.messages import Button, Reply
from dialogs.screen import lay_out

CHAPTERS = {
    "benefits": marked("What it is good for"),
    "types": marked("Which types"),
    "how_much": marked("How much"),
    "dos": marked("Do"),
    "donts": marked("Do not"),
}
"""The guide's chapters, in its order."""

TYPES = tuple(each.id for each in GUIDE.activities.values() if each.source == "guide")
PAGES = (*CHAPTERS, *TYPES, "about")
"""All there is to browse, by what its button carries."""

WHEN = {
    Impact.LOW: marked("Fits nearly any day; after hard runs it is what the guide wants."),
    Impact.MODERATE: marked("Fits where the day's run is easy, and not the day after a hard one."),
    Impact.HIGH: marked(
        "Fits where an easy run or a rest day follows, and never on the eve of a long or hard run."
    ),
}


def screen(day: date, page: str = "about") -> Reply:
    """A chapter, or a type's page; else what the guide is, and who wrote it."""
    if page in TYPES:
        return _type(GUIDE.activities[page], day)
    if page not in CHAPTERS:
        text = _(
            "Sidestride follows the cross-training guide of running coach Amy Haas, Run with Aim. "
            "It is based on her guide, in our own words, and not endorsed by her."
        )
        return Reply(title=_("The guide"), text=text, rows=_chapters(day))
    lines = _types() if page == "types" else [f"· {_(line)}" for line in getattr(GUIDE, page)]
    pages = tuple(_page(_name(each), day, each) for each in TYPES) if page == "types" else ()
    return Reply(
        title=_(CHAPTERS[page]),
        text="\n".join([*lines, "", _credit()]),
        rows=(*lay_out(pages), *_chapters(day, page)),
    )


def _credit() -> str:
    return _("After Amy Haas, Run with Aim; the words are ours.")


def _page(label: str, day: date, page: str) -> Button:
    return standing.button(label, "guide", day, page)


def _chapters(day: date, but: str = "") -> tuple[tuple[Button, ...], ...]:
    others = (_page(_(title), day, name) for name, title in CHAPTERS.items() if name != but)
    return tuple(lay_out(others))


def _name(activity: str) -> str:
    return phrases.heading(phrases.activity(activity))


def _types() -> list[str]:
    """The four questions that choose among the types, and each type with its benefits."""
    lines = [
        _("Ask yourself: the PURPOSE, what you ENJOY, which BENEFITS, and HOW it supports you.")
    ]
    for name in TYPES:
        benefits = phrases.listed(_(benefit) for benefit in GUIDE.activities[name].benefits)
        said = _("an extra form, with benefits of its own")
        lines.append(f"· {phrases.labelled(_name(name), benefits or said)}")
    return lines


def _type(each: Activity, day: date) -> Reply:
    """One type: its benefits, how hard it is on the legs, when it fits, and how to begin."""
    benefits = phrases.listed(_(benefit) for benefit in each.benefits)
    first = gentlest(each)
    lines = [
        _("Good for: {benefits}.").format(benefits=benefits) if benefits else "",
        _("An extra form, with benefits of its own.") if each.additional else "",
        _impact(each),
        _(WHEN[each.impact]),
        _("To begin with: {minutes} minutes, effort {effort} of 10.").format(
            minutes=first.minutes, effort=first.effort
        ),
    ]
    rows = (
        (
            standing.button(_("Today?"), "why", day, each.id),
            _page(_("All types"), day, "types"),
        ),
        *_chapters(day, "types"),
    )
    text = "\n".join([*(f"· {line}" for line in lines if line), "", _credit()])
    return Reply(title=_name(each.id), text=text, rows=rows)


def _impact(each: Activity) -> str:
    said = {
        Impact.LOW: _("Light on your legs"),
        Impact.MODERATE: _("In between on your legs"),
        Impact.HIGH: _("Hard on your legs"),
    }[each.impact]
    if each.impact_source == "guide":
        return _("{impact}, says the guide.").format(impact=said)
    return _("{impact}, say we: {reason}").format(impact=said, reason=_(each.impact_reason))
