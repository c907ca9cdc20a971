"""What has to be looked up about links and clubs before a turn: most turns need none of it."""

from dataclasses import dataclass

from dialogs import club, standing, typed_commands
from dialogs.codes import read_code
from dialogs.link import CODE
from dialogs.link import NAME as LINK
from dialogs.messages import Incoming
from dialogs.scene import Conversation, Progress
from dialogs.shelf import unfinished
from dialogs.unlink import NAME as UNLINK


@dataclass(frozen=True, kw_only=True)
class Inquiry:
    """What a turn about links has to be told: of a typed code, of a link by its id, or neither."""

    code: str = ""
    link: int | None = None


def inquiry(conversation: Conversation, incoming: Incoming) -> Inquiry | None:
    """What to look up before a turn; None for all turns that are not about links."""
    dialogs = {each.dialog: each for each in unfinished(conversation)}
    pressed = standing.read(incoming.press)
    if incoming.occasion:
        return Inquiry() if incoming.occasion.startswith(f"{LINK}.") else None
    if pressed is not None and pressed.kind == LINK:
        return Inquiry()
    code = _typed_code(conversation, incoming)
    if code:
        return Inquiry(code=code)
    if LINK in dialogs:
        return Inquiry(link=_chosen(dialogs[LINK]))
    # More may be looked up than is needed, for words that only say so.
    is_about = LINK in f"{incoming.text} {incoming.press}".casefold() or UNLINK in dialogs
    return Inquiry() if is_about else None


def is_about_club(conversation: Conversation, incoming: Incoming) -> bool:
    """Whether the club is to be looked up in full: in groups, for words and dialogs about it."""
    if incoming.group is not None and incoming.group.is_public:
        return True
    is_under_way = any(each.dialog in club.DIALOGS for each in unfinished(conversation))
    return is_under_way or club.NAME in f"{incoming.text} {incoming.press}".casefold()


def _typed_code(conversation: Conversation, incoming: Incoming) -> str:
    command = typed_commands.command_in(incoming.text)
    given = str(incoming.given.get(CODE, ""))
    if command is not None:
        return read_code(given or command.words) if command.name == LINK else ""
    current = conversation.current
    is_asked = current is not None and (current.dialog, current.asked) == (LINK, CODE)
    return read_code(incoming.text) if is_asked else ""


def _chosen(progress: Progress) -> int | None:
    """The link whose code was typed earlier in the dialog."""
    answer = progress.answers.get(CODE)
    link = answer.get("typed") if isinstance(answer, dict) else None
    return link if isinstance(link, int) else None
