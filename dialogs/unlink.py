"""Taking one chat off a runner who has several."""

from dialogs import phrases
from dialogs.language import gettext as _
from dialogs.links import Part
from dialogs.messages import Choice
from dialogs.talk import Finish, Talk

NAME = "unlink"


async def unlink(talk: Talk) -> Finish:
    """Asks once; the other chat keeps everything, and this one begins afresh."""
    others = phrases.listed(phrases.platform(each) for each in talk.links.others)
    if not others:
        talk.tell(_("This chat is linked with no other. /link does that, /delete forgets you."))
        return Finish(runner=talk.runner)
    question = _("Take this chat off? Everything stays with {platforms}; here I forget you.")
    answer = await talk.choose(
        "sure",
        question.format(platforms=others),
        (
            Choice("yes", _("Yes, take it off"), (_("yes"),)),
            Choice("no", _("No, keep it linked"), (_("no"),)),
        ),
    )
    if answer == "no":
        talk.tell(_("Left as it was."))
        return Finish(runner=talk.runner)
    text = _("This chat is on its own now, and empty. Everything is with {platforms}.")
    talk.tell(text.format(platforms=others))
    return Finish(runner=talk.runner, changes=(Part(),))
