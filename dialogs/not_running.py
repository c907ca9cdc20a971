"""Not running for now: a state of its own, in which a professional says what may be done."""

from dataclasses import replace

from coach.records import NotRunning
from dialogs import labels, leave, phrases, standing
from dialogs.language import gettext as _
from dialogs.messages import Choice, Reply
from dialogs.so_for_today import so_for_today
from dialogs.talk import Finish, Talk

NAME = "not_running"
NOTHING = "nothing"


async def not_running(talk: Talk) -> Finish:
    """No runs until the runner says so, and only what was allowed.

    Given key: `allowed` (activities as words, "swimming and cycling", or "nothing").
    """
    nothing = Choice(NOTHING, _("Nothing yet"))
    answer = await talk.choose_many(
        "allowed",
        _("Not running for now. What has a professional allowed you to do?"),
        (*labels.activities(), nothing),
        known=labels.all_activities(),
        everything=NOTHING,
    )
    allowed = tuple(each for each in answer.ids if each != NOTHING)
    if not await leave.ask_leave(talk):
        talk.tell("", reply=_not_kept(talk))
        return Finish(runner=replace(talk.runner, keeps_health=False))
    day, before = talk.now.date(), talk.runner.not_running
    since = before.since if before else day
    state = NotRunning(since=since, allowed=allowed)
    runner = replace(talk.runner, not_running=state, keeps_health=True)
    names = phrases.listed(phrases.activity(each) for each in allowed)
    lead = (
        _("No runs until you say so, and only what is allowed: {activities}.")
        if allowed
        else _("No runs until you say so, and no session until a professional allows one.")
    )
    button = standing.button(_("I am running again"), "health", day, "running")
    reply = so_for_today(runner, day, lead.format(activities=names), buttons=(button,))
    talk.tell("", reply=reply)
    return Finish(runner=runner, undoes=True)


def _not_kept(talk: Talk) -> Reply:
    """Without being stored it cannot last longer than this message."""
    text = _(
        "Then I keep nothing of it. Without it I go on as before, so skip what is not allowed."
    )
    was_asked = talk.runner.keeps_health is None
    button = leave.keep_button(talk.now.date(), NAME)
    return Reply(text=text, rows=() if was_asked else ((button,),))
