"""Groups of people."""

from tests.fakes.telegram.backend import Backend
from tests.fakes.telegram.chats import Chat, upgraded
from tests.fakes.telegram.member import Member
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.refusals import forbidden


class Group:
    """A group that the bot is in; people join it and become members with a voice."""

    def __init__(self, backend: Backend, chat: Chat) -> None:
        self._backend = backend
        self._chat = chat

    @property
    def id(self) -> int:
        """The chat's id."""
        return self._chat.id

    def member(self, person: Person) -> Member:
        """A person's voice in the group."""
        return Member(self._backend, person.user["first_name"], person.user, self._chat)

    def administrator(self, person: Person) -> Member:
        """The voice of a person who runs the group."""
        self._backend.administrators.add((self._chat.id, person.id))
        return self.member(person)

    def anonymous(self) -> Member:
        """The voice of an administrator who remains anonymous (Bot API, "sender_chat")."""
        nobody = {
            "id": 1087968824,
            "is_bot": True,
            "first_name": "Group",
            "username": "GroupAnonymousBot",
        }
        speaker = self._chat.payload()
        return Member(self._backend, "Group", nobody, self._chat, beside={"sender_chat": speaker})

    def transcript(self) -> str:
        """All that happened in the group."""
        return "\n".join(self._chat.log)

    def opens_topic(self) -> int:
        """Makes it a forum, if it was none, with one topic more; returns the topic's id."""
        self._chat.kind = "supergroup"
        self._chat.topics = self._chat.topics or {}
        topic = 2 + len(self._chat.topics)
        self._chat.topics[topic] = True
        return topic

    def closes_topic(self, topic: int) -> None:
        """Nobody but its administrators can write there any more."""
        assert self._chat.topics is not None
        self._chat.topics[topic] = False

    def deletes_topic(self, topic: int) -> None:
        """It is gone, with all that was said there."""
        assert self._chat.topics is not None
        del self._chat.topics[topic]

    async def adds_bot(self, by: Person) -> int:
        """Lets the bot in; returns the id of the my_chat_member update."""
        self._chat.silence = None
        return self._membership(by, "left", "member")

    async def removes_bot(self, by: Person) -> int:
        """Throws the bot out; returns the id of the my_chat_member update."""
        self._chat.silence = forbidden(f"bot was kicked from the {self._chat.kind} chat")
        return self._membership(by, "member", "kicked")

    async def becomes_supergroup(self, by: Person) -> "Group":
        """Moves the group to a new id, under which its members and messages are found."""
        new = Chat(
            id=-1_000_000_000_000 - self._backend.new_user_id(),
            kind="supergroup",
            name=self._chat.name,
            log=self._chat.log,
        )
        self._backend.chats[new.id] = new
        self._chat.silence = upgraded(new.id)
        administrators = self._backend.administrators
        administrators |= {(new.id, user) for chat, user in administrators if chat == self.id}
        moved = (
            (self._chat, {"migrate_to_chat_id": new.id}),
            (new, {"migrate_from_chat_id": self._chat.id}),
        )
        for chat, content in moved:
            post = self._backend.post(chat, by.user["first_name"], by.user, content=content)
            self._backend.updates.add("message", chat.message(post))
        return Group(self._backend, new)

    def _membership(self, by: Person, before: str, after: str) -> int:
        self._chat.note(by.user["first_name"], f"(bot: {after})")
        return self._backend.moved_bot(self._chat, by.user, before, after)
