"""What may be in a message: text, embeds, components, and whom it may ping."""

from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Field, ValidationInfo, field_validator, model_validator

from tests.fakes.discord.components import AnyComponent, check_ids, every
from tests.fakes.discord.forms import Digits, Form, Snowflake, Snowflakes, wrong

SUPPRESS_EMBEDS = 1 << 2
EPHEMERAL = 1 << 6
LOADING = 1 << 7
SILENT = 1 << 12
COMPONENTS_V2 = 1 << 15

ROW = 1

EMBEDS_LIMIT = 6000
"""Characters in all embeds of a message together (Discord's reference, "Embed Limits")."""


class EmbedField(Form):
    name: str = Field(min_length=1, max_length=256)
    value: str = Field(min_length=1, max_length=1024)
    inline: bool | None = None


class EmbedFooter(Form):
    text: str = Field(max_length=2048)
    icon_url: str | None = None


class EmbedAuthor(Form):
    name: str = Field(max_length=256)
    url: str | None = None
    icon_url: str | None = None


class EmbedMedia(Form):
    url: str


class Embed(Form):
    type: str | None = None
    flags: int | None = None
    title: str | None = Field(None, max_length=256)
    description: str | None = Field(None, max_length=4096)
    url: str | None = None
    timestamp: str | None = None
    color: int | None = Field(None, ge=0, le=0xFFFFFF)
    footer: EmbedFooter | None = None
    image: EmbedMedia | None = None
    thumbnail: EmbedMedia | None = None
    author: EmbedAuthor | None = None
    fields: list[EmbedField] = Field(default_factory=list, max_length=25)

    @property
    def length(self) -> int:
        """The characters that count."""
        texts = [self.title, self.description]
        texts.append(self.footer.text if self.footer else None)
        texts.append(self.author.name if self.author else None)
        texts += [text for field in self.fields for text in (field.name, field.value)]
        return sum(len(text) for text in texts if text)


def _embeds_fit(embeds: list[Embed] | None) -> list[Embed] | None:
    if sum(embed.length for embed in embeds or ()) > EMBEDS_LIMIT:
        raise wrong("MAX_EMBED_SIZE_EXCEEDED", f"Embed size exceeds maximum size of {EMBEDS_LIMIT}")
    return embeds


class AllowedMentions(Form):
    parse: list[Literal["users", "roles", "everyone"]] | None = None
    users: Snowflakes | None = None
    roles: Snowflakes | None = None
    replied_user: bool | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        for kind in ("users", "roles"):
            if kind in (self.parse or ()) and getattr(self, kind):
                raise wrong(
                    "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                    f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.',
                )
        return self


class Attachment(Form):
    id: Snowflake
    filename: str | None = None
    description: str | None = Field(None, max_length=1024)


class MessageForm(Form):
    """What every way to write or change a message has in common."""

    content: str | None = Field(None, max_length=2000)
    embeds: Annotated[list[Embed] | None, Field(max_length=10), AfterValidator(_embeds_fit)] = None
    flags: int | None = None
    components: list[AnyComponent] | None = None
    allowed_mentions: AllowedMentions | None = None
    attachments: list[Attachment] | None = Field(None, max_length=10)
    tts: bool | None = None

    @field_validator("components")
    @classmethod
    def _components_fit(
        cls, components: list[AnyComponent] | None, form: ValidationInfo
    ) -> list[AnyComponent] | None:
        shown = [one.model_dump(mode="json") for one in components or ()]
        check_ids(shown)
        if (form.data.get("flags") or 0) & COMPONENTS_V2:
            _check_v2(shown)
        elif len(shown) > 5:
            raise wrong("BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.")
        elif any(one["type"] != ROW for one in shown):
            raise wrong("UNION_TYPE_CHOICES", "Value of field must be one of (1,).")
        return components

    @model_validator(mode="after")
    def _one_way_to_say_it(self) -> Self:
        if (self.flags or 0) & COMPONENTS_V2 and (self.content or self.embeds):
            raise wrong(
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
            )
        return self

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see in it."""
        embeds = any(embed.length or embed.image for embed in self.embeds or ())
        return not ((self.content or "").strip() or embeds or self.components or self.attachments)


def _check_v2(components: list[dict[str, Any]]) -> None:
    shown = list(every(components))
    if len(shown) > 40:
        raise wrong("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "More than 40 components")
    if sum(len(one.get("content", "")) for one in shown) > 4000:
        raise wrong("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "More than 4000 characters")


class Reference(Form):
    type: Literal[0, 1] | None = None
    message_id: Snowflake
    channel_id: Snowflake | None = None
    guild_id: Snowflake | None = None
    fail_if_not_exists: bool | None = None


class CreatedMessage(MessageForm):
    """A bot's own message."""

    nonce: Annotated[Digits, Field(max_length=25)] | None = None
    enforce_nonce: bool | None = None
    message_reference: Reference | None = None
    sticker_ids: Snowflakes | None = None
