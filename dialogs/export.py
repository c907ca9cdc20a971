"""The two files of /export: a page to read, and JSON for programs."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo

from coach.runner import Runner
from dialogs import phrases
from dialogs.export_words import labelled, lines_of
from dialogs.language import gettext as _
from dialogs.language import locale, marked
from dialogs.messages import File, Reply
from dialogs.scene import Conversation, Progress
from dialogs.settings import SETTINGS
from dialogs.stored import Account, Membership, Owed, Stored

Section = tuple[str, list[str]]


def screen() -> Reply:
    """What comes with the files, which are made when they are sent and kept nowhere."""
    text = _("Two files with everything that is stored about you: one to read, one for programs.")
    return Reply(title=_("Your data"), text=text, attaches="export")


def files(stored: Stored, now: datetime) -> tuple[File, File]:
    """The page in the runner's language, and the JSON."""
    name = f"sidestride-export-{now.astimezone(ZoneInfo(stored.runner.zone)).date()}"
    page = _page(_("What Sidestride stores about you"), _sections(stored, now))
    tables = json.dumps(stored.tables, ensure_ascii=False, indent=2)
    return (
        File(f"{name}.html", "text/html", page.encode()),
        File(f"{name}.json", "application/json", tables.encode()),
    )


IN_SETTINGS = {"answers", "usual_week", "used_to", "message_at", "town", "language", "units"}
"""What the settings tell of a runner; everything else is told field by field."""

GROUPS: Mapping[str, tuple[str, ...]] = {
    marked("Runs and races"): ("runs", "races"),
    marked("Sessions"): ("done", "suggested", "swaps", "also_does", "last_session"),
    marked("Health"): (
        "keeps_health",
        "niggles",
        "ill_since",
        "well_since",
        "red_flag_on",
        "tired_on",
        "not_running",
        "time_off",
    ),
}


def _sections(stored: Stored, now: datetime) -> Iterator[Section]:
    runner, zone = stored.runner, ZoneInfo(stored.runner.zone)
    yield (
        _("Your answers and settings"),
        [
            phrases.labelled(_(each.label), each.now(runner))
            for each in SETTINGS.values()
            if each.now(runner)
        ],
    )
    for title, names in GROUPS.items():
        yield _(title), lines_of(runner, names)
    told = IN_SETTINGS.union(*GROUPS.values())
    others = [field.name for field in fields(Runner) if field.name not in told]
    yield (
        _("Also noted"),
        [
            _("Stored since {time}").format(time=_moment(stored.since, zone)),
            _("Changed last {time}").format(time=_moment(stored.changed, zone)),
            *lines_of(runner, others),
        ],
    )
    yield _("Your chats"), [_account(each, zone) for each in stored.accounts]
    yield _("Your club"), [_membership(each) for each in stored.clubs]
    yield _("Your conversations"), _conversations(stored.conversations)
    yield _("Messages at their hours"), [_owed(each, zone) for each in stored.owed]
    yield (
        _("This file"),
        [
            _("Made {time}; the JSON file has the same, as it lies in each table.").format(
                time=_moment(now, zone)
            )
        ],
    )


def _account(account: Account, zone: ZoneInfo) -> str:
    line = _("{platform}, user {user}").format(
        platform=phrases.platform(account.platform), user=account.user
    )
    if account.pushes:
        line += ", " + _("gets the daily message")
    if account.blocked_at is not None:
        line += ", " + _("not reachable since {time}").format(
            time=_moment(account.blocked_at, zone)
        )
    return line


def _membership(membership: Membership) -> str:
    day = f"{phrases.long_day(membership.joined_on)} {membership.joined_on.year}"
    return _("{club}, since {day}").format(club=membership.club, day=day)


def _conversations(conversations: Iterable[tuple[str, Conversation]]) -> list[str]:
    lines = []
    for platform, talk in conversations:
        where = phrases.platform(platform)
        lines += [
            _("{platform}, said last: {text}").format(
                platform=where, text=" – ".join(part for part in (said.title, said.text) if part)
            )
            for said in talk.last_replies
        ]
        lines += [
            _("{platform}, a question still open: {answers}").format(
                platform=where, answers=_answers(progress)
            )
            for progress in (*talk.shelf, talk.current)
            if progress is not None
        ]
        if talk.undo is not None:
            lines.append(_("{platform}, what Undo would take back").format(platform=where))
            lines += [f"– {line}" for line in labelled(talk.undo.before)]
    return lines


def _answers(progress: Progress) -> str:
    """A dialog under way, and what was answered in it so far."""
    given = json.dumps(progress.answers, ensure_ascii=False)
    return f"{progress.dialog}, {progress.asked}, {given}"


def _owed(owed: Owed, zone: ZoneInfo) -> str:
    kinds = {
        "daily": _("daily message"),
        "nudge": _("reminder of the first questions"),
        "check_in": _("evening check-in"),
        "link": _("question about another chat"),
    }
    states = {
        "pending": _("to come"),
        "sent": _("sent"),
        "skipped": _("skipped"),
        "refused": _("refused"),
        "failed": _("failed"),
    }
    return f"{kinds.get(owed.kind, owed.kind)}, {_moment(owed.due_at, zone)}: {states[owed.state]}"


def _moment(at: datetime, zone: ZoneInfo) -> str:
    local = at.astimezone(zone)
    return f"{phrases.full_date(local.date())}, {phrases.clock(local.time())}"


def _page(title: str, sections: Iterable[Section]) -> str:
    """HTML, which every phone and computer opens and shows in the right letters."""
    style = "body{font:1rem/1.5 sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}"
    body = "".join(
        f"<h2>{escape(heading)}</h2>\n<ul>\n"
        + "".join(f"<li>{escape(line)}</li>\n" for line in lines or ["–"])
        + "</ul>\n"
        for heading, lines in sections
    )
    return (
        f'<!doctype html>\n<html lang="{locale().language}">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n"
        f"<h1>{escape(title)}</h1>\n{body}</html>\n"
    )
