"""What the push is compared with: one job of the library's JobQueue for each runner."""

import os
import sys
from datetime import timedelta

from telegram.ext import Application, ContextTypes


async def send(context: ContextTypes.DEFAULT_TYPE) -> None:
    """A message as long as ours."""
    assert context.job is not None
    await context.bot.send_message(int(str(context.job.data)), "Sat 28 Nov · Yoga, 15 min\n" * 16)


def main() -> None:
    """All are due two seconds after the start; none may be missed, however late."""
    chats = [line for line in sys.stdin.read().split() if line]
    url = os.environ["URL"]
    builder = Application.builder().token(os.environ["TOKEN"]).base_url(f"{url}/bot")
    application = builder.build()
    assert application.job_queue is not None
    for chat in chats:
        application.job_queue.run_once(
            send, timedelta(seconds=2), data=chat, job_kwargs={"misfire_grace_time": None}
        )
    application.run_polling()


if __name__ == "__main__":
    main()
