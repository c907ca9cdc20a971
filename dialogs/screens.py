"""Plain screens over what is stored: today, the week, and privacy. They ask nothing."""

from dataclasses import replace
from datetime import date, timedelta

from coach.advice import advise
from coach.planner import PlannedDay, plan, planned_after
from coach.runner import Runner
from dialogs import noting, pausing, phrases, race_day, standing, suggestion
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
    if not runner.noted_on(day):
        shown = suggestion.screen(runner, advise(runner, day))
        if not race_day.was_run(runner, day):
            return shown
        return replace(shown, text=f"✓ {race_day.called(runner, day)}\n\n{shown.text}")
    sessions = [noting.in_sentence(done) for done in noting.sessions_on(runner, day)]
    said = _("Skipped today.")
    if sessions:
        said = _("Done: {sessions}.").format(sessions=phrases.listed(sessions))
    return Reply(
        title=phrases.day_title(day),
        text=f"{said} {_coming(runner, day)}".strip(),
        rows=((standing.opening(_("Add or change"), day, "log"),),),
    )


def _coming(runner: Runner, day: date) -> str:
    """The next session that is planned after a day, this week or the next."""
    for each in planned_after(runner, day):
        if each.suggestion is not None:
            is_near = each.day - day < 7 * DAY
            when = phrases.weekday(each.day) if is_near else phrases.long_day(each.day)
            return _("Next: {session} on {day}.").format(
                session=suggestion.in_sentence(each.suggestion), day=when
            )
    return ""


def week(runner: Runner, day: date) -> Reply:
    """This week's runs and sessions, a line a day, and what keeps strength out of it."""
    planned = plan(runner, day)
    lines = [_week_line(runner, each, day) for each in planned.days]
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
                run=phrases.run_word(planned.gap.to),
                opens=phrases.weekday(planned.gap.opens),
            ),
        ]
    rows = (
        (
            standing.opening(_("Change tomorrow's run"), day, "tomorrow"),
            standing.button(_("Usual week"), "set", day, "week"),
        ),
        (standing.button(_("Next week"), "week", day, "change"),),
    )
    return Reply(title=_("Your week"), text="\n".join(lines), rows=rows)


def _week_line(runner: Runner, each: PlannedDay, today: date) -> str:
    parts = [
        phrases.heading(f"{phrases.short_weekday(each.day)} {each.day.day}"),
        phrases.heading(phrases.short_run(each.run)),
    ]
    done = [noting.in_sentence(one) for one in noting.sessions_on(runner, each.day)]
    if race_day.was_run(runner, each.day):
        parts[-1] = f"✓ {parts[-1]}"
    if done:
        parts += [f"✓ {session}" for session in done]
    elif each.suggestion is not None and each.done is None:
        parts.append(suggestion.in_sentence(each.suggestion))
        if each.pencilled:
            tomorrow = phrases.weekday(each.day + DAY)
            parts.append(_("if {weekday} allows").format(weekday=tomorrow))
    line = " · ".join(parts)
    return f"{line} ←" if each.day == today else line
