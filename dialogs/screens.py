"""Plain screens over what is stored: today, the week, why, and help. They ask nothing."""

from dataclasses import replace
from datetime import date, timedelta

from coach.advice import advise, why_not
from coach.fit import types_that_fit
from coach.guide import GUIDE
from coach.planner import PlannedDay, plan
from coach.rules import Reason
from coach.runner import Runner
from dialogs import pausing, phrases, standing, suggestion
from dialogs.language import gettext as _
from dialogs.messages import Reply

DAY = timedelta(days=1)


def today(runner: Runner, day: date) -> Reply:
    """Today's suggestion, or what came of it; in a pause, that there is one."""
    shown = of_day(runner, day)
    paused = pausing.state(runner, day)
    return replace(shown, text=f"{shown.text}\n\n{paused}") if paused else shown


def of_day(runner: Runner, day: date) -> Reply:
    """A day's suggestion, or what came of it."""
    done = next((done for done in runner.done if done.day == day), None)
    if done is None:
        return suggestion.screen(runner, advise(runner, day))
    activity = phrases.heading(phrases.activity(done.activity))
    if done.was_skipped:
        return Reply(
            title=phrases.day_title(day),
            text=" ".join(part for part in (_("Skipped today."), _coming(runner, day)) if part),
        )
    what = _("{activity}, {minutes}, is done.").format(
        activity=activity, minutes=phrases.minutes(done.minutes)
    )
    return Reply(title=phrases.day_title(day), text=f"{what} {_coming(runner, day)}")


def _coming(runner: Runner, day: date) -> str:
    """The next session that is planned after a day, this week or the next."""
    planned = [*plan(runner, day).days, *plan(runner, day + 7 * DAY).days]
    for each in planned:
        if each.day > day and each.suggestion is not None:
            return _("Next: {session} on {weekday}.").format(
                session=suggestion.in_sentence(each.suggestion), weekday=phrases.weekday(each.day)
            )
    return ""


def week(runner: Runner, day: date) -> Reply:
    """This week's runs and sessions, a line a day, and what keeps strength out of it."""
    planned = plan(runner, day)
    lines = [_week_line(each, day) for each in planned.days]
    if planned.gap is not None:
        ways = phrases.listed(phrases.weekday(each) for each in planned.gap.blocking)
        sentence = _(
            "No day is left for strength: {runs} are in the way. Make {change} {run}, and {opens} "
            "opens."
        )
        lines += [
            "",
            sentence.format(
                runs=ways,
                change=phrases.weekday(planned.gap.change),
                run=phrases.run_label(planned.gap.to).lower(),
                opens=phrases.weekday(planned.gap.opens),
            ),
        ]
    rows = (
        (
            standing.opening(_("Change tomorrow's run"), day, "tomorrow"),
            standing.button(_("Usual week"), "set", day, "week"),
        ),
    )
    return Reply(title=_("Your week"), text="\n".join(lines), rows=rows)


def _week_line(each: PlannedDay, today: date) -> str:
    parts = [
        f"{phrases.short_weekday(each.day)} {each.day.day}",
        phrases.heading(phrases.short_run(each.run)),
    ]
    if each.done is not None and not each.done.was_skipped:
        parts.append(
            f"✓ {phrases.activity(each.done.activity)}, {phrases.minutes(each.done.minutes)}"
        )
    elif each.suggestion is not None and each.done is None:
        parts.append(suggestion.in_sentence(each.suggestion))
        if each.pencilled:
            tomorrow = phrases.weekday(each.day + DAY)
            parts.append(_("if {weekday} allows").format(weekday=tomorrow))
    line = " · ".join(parts)
    return f"{line} ←" if each.day == today else line


def why(runner: Runner, day: date) -> Reply:
    """Today's suggestion explained: rules with their source, answers, and why not strength."""
    advice = advise(runner, day)
    lines = [" ".join(_cited(reason) for reason in advice.reasons)]
    chosen = advice.suggestion.activity if advice.suggestion else ""
    answers = [fit for fit in types_that_fit(runner) if fit.activity == chosen]
    told = {reason.rule for reason in advice.reasons}
    if answers and "enjoys" in answers[0].because and "you_enjoy" not in told:
        lines.append(_("You enjoy {activity}.").format(activity=phrases.activity(chosen)))
    if chosen != "strength":
        refusal = why_not(runner, "strength", day)
        lines += [
            _("Why not strength? {reason}").format(reason=_cited(reason))
            for reason in refusal.reasons[:1]
            if reason.rule not in told
        ]
        if refusal.reasons and refusal.next_day:
            weekday = phrases.weekday(refusal.next_day)
            lines.append(_("The next day for it is {weekday}.").format(weekday=weekday))
    title = phrases.day_title(day)
    if advice.suggestion:
        title = f"{title} · {suggestion.short_name(advice.suggestion)}"
    return Reply(title=title, text="\n".join(f"· {line}" for line in lines))


ANSWERS = {"asked_for_strength", "you_enjoy"}
"""Reasons that quote the runner; nobody else is their source."""


def _cited(reason: Reason) -> str:
    """A reason with whose rule it is; only the guide's own are called the guide's."""
    if reason.rule in ANSWERS:
        return phrases.reason(reason)
    source = _("the guide") if reason.source == "guide" else _("ours")
    return f"{phrases.reason(reason).rstrip('.')} ({source})."


CHAPTERS = ("benefits", "types", "how_much", "dos", "donts")


def guide(day: date, chapter: str = "") -> Reply:
    """A chapter of the guide in our words, with credit; without one, what it is about."""
    titles = {
        "benefits": _("What it is good for"),
        "types": _("Which types"),
        "how_much": _("How much"),
        "dos": _("Do"),
        "donts": _("Do not"),
    }
    buttons = tuple(
        standing.button(titles[name], "guide", day, name) for name in CHAPTERS if name != chapter
    )
    rows = tuple(buttons[n : n + 2] for n in range(0, len(buttons), 2))
    if not chapter:
        text = _(
            "Sidestride follows the cross-training guide of running coach Amy Haas, Run with Aim. "
            "It is based on her guide, in our own words, and not endorsed by her."
        )
        return Reply(title=_("The guide"), text=text, rows=rows)
    lines = _types() if chapter == "types" else [_(line) for line in getattr(GUIDE, chapter)]
    return Reply(title=titles[chapter], text="\n".join(f"· {line}" for line in lines), rows=rows)


def _types() -> list[str]:
    lines = []
    for each in GUIDE.activities.values():
        if each.source == "ours":
            continue
        name = phrases.heading(_(each.name))
        benefits = phrases.listed(_(benefit) for benefit in each.benefits)
        lines.append(f"{name}: {benefits}" if benefits else name)
    return lines
