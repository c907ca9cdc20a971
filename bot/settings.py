"""What the operator decides, from the environment and `.env`; see .env.example."""

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from dialogs.scene import House


class SettingsWrong(Exception):  # noqa: N818 - the name says what happened
    """A setting that cannot be used; its text is one line for each, with the mend."""


class Settings(BaseSettings):
    """All settings; secrets are masked wherever they are printed."""

    model_config = SettingsConfigDict(
        env_file=".env", env_ignore_empty=True, extra="ignore", hide_input_in_errors=True
    )

    telegram_token: SecretStr | None = None
    telegram_api_url: str = Field(
        default="https://api.telegram.org", pattern=r"^https?://[^\s/]+.*$"
    )
    discord_token: SecretStr | None = None
    database_url: str = "sqlite+aiosqlite:///data/sidestride.db"
    secret_key: SecretStr = SecretStr("")
    secret_key_file: Path = Path("keys/secret.key")
    access: Literal["open", "invite"] = "open"
    invitation_code: str = Field(default="", pattern=r"^[A-Za-z0-9_-]{0,64}$")
    operator_contact: str = Field(default="", max_length=200)
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @model_validator(mode="after")
    def _invited_how(self) -> "Settings":
        if self.access == "invite" and not self.invitation_code:
            raise ValueError(
                "ACCESS=invite needs INVITATION_CODE, letters and digits for the link "
                "https://t.me/YOUR_BOT?start=CODE"
            )
        return self

    @property
    def house(self) -> House:
        """What the dialogs may know of it."""
        code = self.invitation_code if self.access == "invite" else ""
        return House(operator_contact=self.operator_contact, invitation=code)


def read_settings() -> Settings:
    """The settings of this process.

    Raises:
        SettingsWrong: something cannot be used; a line for each says which and how to mend it.
    """
    try:
        # The fields come from the environment, which the type checker cannot see.
        return Settings()
    except ValidationError as error:
        raise SettingsWrong("\n".join(_line(each) for each in error.errors())) from None


def _line(error: object) -> str:
    details = error if isinstance(error, dict) else {}
    name = "_".join(str(part) for part in details.get("loc", ())).upper()
    message = str(details.get("msg", "")).removeprefix("Value error, ")
    return f"{name}: {message}. Mend it in .env." if name else f"{message}."
