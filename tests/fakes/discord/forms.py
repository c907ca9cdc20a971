"""Reading what a bot sent: strict on every limit, as Discord is, with its tree of errors.

Keys that Discord does not know it leaves out without a word; here they are noted, because a bot
that sends them means something by them.
"""

from copy import deepcopy
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from tests.fakes.discord.refusals import invalid_form, tree

FormT = TypeVar("FormT", bound=BaseModel)
Path = tuple[str | int, ...]

_UNKNOWN = "extra_forbidden"
_WORDS = {
    "missing": ("BASE_TYPE_REQUIRED", "This field is required"),
    "string_too_long": ("BASE_TYPE_MAX_LENGTH", "Must be {max_length} or fewer in length."),
    "string_too_short": ("BASE_TYPE_MIN_LENGTH", "Must be {min_length} or more in length."),
    "too_long": ("BASE_TYPE_MAX_LENGTH", "Must be {max_length} or fewer in length."),
    "too_short": ("BASE_TYPE_MIN_LENGTH", "Must be {min_length} or more in length."),
    "literal_error": ("BASE_TYPE_CHOICES", "Value must be one of ({expected})."),
    "greater_than_equal": (
        "NUMBER_TYPE_MIN",
        "int value should be greater than or equal to {ge}.",
    ),
    "less_than_equal": ("NUMBER_TYPE_MAX", "int value should be less than or equal to {le}."),
    "string_pattern_mismatch": (
        "STRING_TYPE_REGEX",
        "String value did not match validation regex.",
    ),
    "union_tag_invalid": ("UNION_TYPE_CHOICES", "Value of field must be one of {expected_tags}."),
    "union_tag_not_found": ("BASE_TYPE_REQUIRED", "This field is required"),
    "string_type": ("STRING_TYPE_CONVERT", "Could not interpret value as string."),
    "list_type": ("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType"),
}


class Form(BaseModel):
    """The base of everything that Discord reads."""

    model_config = ConfigDict(extra="forbid")

    def given(self) -> dict[str, Any]:
        """What the bot sent, without what it left out."""
        return self.model_dump(mode="json", exclude_unset=True)


def wrong(code: str, message: str) -> PydanticCustomError:
    """An error of Discord's own, raised in a validator."""
    return PydanticCustomError(code, message)


def _digits(value: object) -> object:
    return str(value) if isinstance(value, int) else value


Digits = Annotated[str, BeforeValidator(_digits)]
Snowflake = Annotated[Digits, Field(pattern=r"^\d{1,20}$")]


def _no_repeats(values: list[str]) -> list[str]:
    if len(set(values)) != len(values):
        raise wrong("SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value")
    return values


Snowflakes = Annotated[list[Snowflake], Field(max_length=100), AfterValidator(_no_repeats)]


def read(form: type[FormT], payload: Any, ignored: list[str], at: Path = ()) -> FormT:  # noqa: ANN401 - JSON can be anything
    """The form, or why it is invalid; what is not in it goes to `ignored`, with its path."""
    try:
        return form.model_validate(payload)
    except ValidationError as error:
        details = error.errors(include_url=False)
        unknown = [detail for detail in details if detail["type"] == _UNKNOWN]
        if len(unknown) < len(details):
            found = [(*at, *_path(detail, payload)) for detail in details]
            raise invalid_form(
                tree(
                    [
                        (path, *_words(detail))
                        for path, detail in zip(found, details, strict=True)
                        if detail["type"] != _UNKNOWN
                    ]
                )
            ) from None
    known = deepcopy(payload)
    for detail in unknown:
        path = _path(detail, payload)
        ignored.append(".".join(map(str, (form.__name__, *path))))
        _remove(known, path)
    return form.model_validate(known)


def _remove(payload: Any, path: Path) -> None:  # noqa: ANN401 - JSON can be anything
    for step in path[:-1]:
        payload = payload[step]
    del payload[path[-1]]


def _path(detail: ErrorDetails, payload: Any) -> Path:  # noqa: ANN401 - JSON can be anything
    """Where it is in what was sent: without the names that a union gives to its members."""
    path: list[str | int] = []
    *steps, last = detail["loc"] or ("",)
    for step in steps:
        if isinstance(payload, dict) and step not in payload:
            continue
        path.append(step)
        payload = payload[step]
    is_there = isinstance(payload, list) or (isinstance(payload, dict) and last in payload)
    if is_there or detail["type"] == "missing":
        path.append(last)
    return tuple(path)


def _words(detail: ErrorDetails) -> tuple[str, str]:
    context: dict[str, Any] = detail.get("ctx") or {}
    if detail["type"] in _WORDS:
        code, message = _WORDS[detail["type"]]
        return code, message.format(**context)
    if detail["type"].isupper():
        return detail["type"], detail["msg"]
    return "BASE_TYPE_CONVERT", detail["msg"]
