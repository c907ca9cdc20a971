"""What the operator decides, from the environment and `.env`; see .env.example."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

from dialogs.scene import House


class SettingsWrong(Exception):  # noqa: N818 - the name says what happened
    """A setting that cannot be used; its text is one line for each, with the mend."""


MENDS = {
    "telegram_api_url": "it is an address such as http://localhost:8081",
    "discord_api_url": "it is an address such as http://localhost:8082/api/v10",
    "discord_gateway_url": "it is an address such as ws://localhost:8082/gateway",
    "telegram_webhook_url": "it is an address such as https://bot.example.org/telegram",
    "telegram_webhook_secret": "it is 1 to 256 letters, digits, - and _",
    "https_proxy": "it is an address such as http://proxy.example.org:3128",
    "http_port": "it is a number from 1 to 65535",
    "invitation_code": "it is 1 to 64 letters, digits, - and _",
    "operator_contact": "it has at most 200 characters",
    "telegram_messages_per_second": "it is a number from 0 (no limit) to 1000",
    "push_spread_minutes": "it is a whole number from 0 to 180",
}
"""What is said instead of the library's own words."""


USUAL_PORT = 8080


def _proxy(address: SecretStr) -> SecretStr:
    if not re.fullmatch(r"(https?://[^\s/]+/?)?", address.get_secret_value()):
        raise ValueError
    return address


def _webhook_secret(word: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", word.get_secret_value()):
        raise ValueError
    return word


class Settings(BaseSettings):
    """All settings; secrets are masked wherever they are printed."""

    model_config = SettingsConfigDict(
        env_file=".env", env_ignore_empty=True, extra="ignore", hide_input_in_errors=True
    )

    telegram_token: SecretStr | None = None
    telegram_api_url: str = Field(
        default="https://api.telegram.org", pattern=r"^https?://[^\s/]+.*$"
    )
    telegram_webhook_url: str = Field(default="", pattern=r"^(https?://[^\s/{}]+[^\s{}]*)?$")
    telegram_webhook_secret: Annotated[SecretStr, AfterValidator(_webhook_secret)] = SecretStr("")
    https_proxy: Annotated[SecretStr, AfterValidator(_proxy)] = SecretStr("")
    telegram_messages_per_second: float = Field(default=30, ge=0, le=1000)
    discord_token: SecretStr | None = None
    discord_api_url: str = Field(
        default="https://discord.com/api/v10", pattern=r"^https?://[^\s/]+.*$"
    )
    discord_gateway_url: str = Field(
        default="wss://gateway.discord.gg/", pattern=r"^wss?://[^\s/]+.*$"
    )
    database_url: str = "sqlite+aiosqlite:///data/sidestride.db"
    secret_key: SecretStr = SecretStr("")
    secret_key_file: Path = Path("keys/secret.key")
    access: Literal["open", "invite"] = "open"
    invitation_code: str = Field(default="", pattern=r"^[A-Za-z0-9_-]{0,64}$")
    operator_contact: str = Field(default="", max_length=200)
    http_host: str = "127.0.0.1"
    http_port: int | None = Field(default=None, ge=1, le=65535)
    push_spread_minutes: int = Field(default=0, ge=0, le=180)
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
    def secret(self) -> str:
        """The keys as they were given, "" for none."""
        return self.secret_key.get_secret_value()

    @property
    def port(self) -> int | None:
        """Where to listen, None for not at all; a webhook needs a port even if none is named."""
        return self.http_port or (USUAL_PORT if self.telegram_webhook_url else None)

    @property
    def webhook_secret(self) -> str:
        """The word that Telegram has to say, "" for the one that is made from the token."""
        return self.telegram_webhook_secret.get_secret_value()

    @property
    def proxy(self) -> str:
        """The proxy's address with its password, "" for none."""
        return self.https_proxy.get_secret_value()

    @property
    def house(self) -> House:
        """What the dialogs may know of it."""
        code = self.invitation_code if self.access == "invite" else ""
        return House(
            operator_contact=self.operator_contact,
            invitation=code,
            spread=timedelta(minutes=max(1, self.push_spread_minutes)),
        )


def read_settings() -> Settings:
    """The settings of this process.

    Raises:
        SettingsWrong: something cannot be used; a line for each says which and how to mend it.
    """
    try:
        # The fields come from the environment, which the type checker cannot see.
        return Settings()
    except UnicodeDecodeError:
        raise SettingsWrong(".env is not UTF-8 text; save it as that.") from None
    except OSError as error:
        line = f".env cannot be read ({error.strerror}); make it a file that this user may read."
        raise SettingsWrong(line) from None
    except ValidationError as error:
        raise SettingsWrong("\n".join(_line(each) for each in error.errors())) from None


def _line(error: ErrorDetails) -> str:
    if not error["loc"]:
        return error["msg"].removeprefix("Value error, ") + "."
    name = str(error["loc"][0])
    mend = MENDS.get(name, error["msg"])
    return f"{name.upper()} cannot be used: {mend}. Mend it in .env or the environment."
