"""What is logged, and what never is: secrets and chat text."""

import logging

QUIET = ("httpx", "httpcore", "aiohttp", "telegram", "sqlalchemy", "aiosqlite", "alembic")
"""Libraries that log request addresses, which hold the token, or rows, which hold answers."""

SILENT = ("discord",)
"""Those that log what is said when they are in trouble, and whose trouble we log ourselves."""


class Masking(logging.Filter):
    """Replaces secrets in every line, should one ever get there."""

    def __init__(self, *secrets: str) -> None:
        super().__init__()
        self._secrets = tuple(secret for secret in secrets if secret)

    def filter(self, record: logging.LogRecord) -> bool:
        """Masks a record in place; all of them pass."""
        message = record.getMessage()
        if any(secret in message for secret in self._secrets):
            for secret in self._secrets:
                message = message.replace(secret, "***")
            record.msg, record.args = message, None
        return True


def log_to_stderr(level: str, *secrets: str) -> None:
    """Lines of time, level and text on standard error."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    handler.addFilter(Masking(*secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in SILENT:
        logging.getLogger(name).setLevel(logging.CRITICAL)
