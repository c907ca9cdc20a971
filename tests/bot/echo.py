"""What a turn is compared with: the library's bare echo bot, which stores and decides nothing."""

import os

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Says what was said."""
    if update.message is not None:
        await update.message.reply_text(update.message.text or "")


def main() -> None:
    """As the library's own example does it, with its default transport."""
    url = os.environ["URL"]
    application = Application.builder().token(os.environ["TOKEN"]).base_url(f"{url}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
