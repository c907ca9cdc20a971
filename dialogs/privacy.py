"""What is stored, why, for how long, who sees it, and how a runner gets it and is rid of it."""

from datetime import date

from dialogs import retention, standing
from dialogs.language import gettext as _
from dialogs.messages import Reply


def screen(contact: str, day: date) -> Reply:
    """All of it on one phone screen, with a button for each thing that can be done."""
    lines = [
        _(
            "Stored: your answers, town, runs, races and sessions; with your leave, what you say "
            "of your health."
        ),
        _("Your words and answers are encrypted; ids, time zone, club and sending times are not."),
        _(
            "They serve your advice alone: no advertising, no sharing, no training of models. "
            "Only whoever runs this coach holds the key."
        ),
        _(
            "Sessions are kept {done} days, the runs of single days {runs}, the record of sent "
            "messages {sent}, the rest until you delete it, or until two years pass in silence."
        ).format(
            done=retention.DONE.days,
            runs=retention.RUNS.days,
            sent=retention.DELIVERIES.days,
        ),
        _("/export sends you all of it. /delete removes it; backups made before run out later."),
    ]
    if contact:
        lines.append(_("Questions: {contact}").format(contact=contact))
    return Reply(
        title=_("Privacy"),
        text="\n".join(f"· {line}" for line in lines),
        rows=(
            (
                standing.opening(_("Get everything"), day, "export"),
                standing.opening(_("Delete everything"), day, "delete"),
            ),
        ),
    )
