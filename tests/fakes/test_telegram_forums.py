"""Groups with topics, as Telegram has them."""

import pytest
from telegram import Bot, ReplyParameters
from telegram.constants import ChatAction
from telegram.error import BadRequest

from tests.fakes.telegram import FakeTelegram


async def test_what_is_sent_stands_in_its_topic(fake: FakeTelegram, bot: Bot) -> None:
    forum, ada = fake.group("Harriers"), fake.person("Ada")
    topic = forum.opens_topic()
    here = forum.member(ada)
    await here.says("/today", topic=topic)
    (update,) = await bot.get_updates(timeout=0)
    assert update.message is not None
    assert (update.message.message_thread_id, update.message.is_topic_message) == (topic, True)
    await bot.send_message(forum.id, "There", message_thread_id=topic)
    assert (await here.hears("There")).topic == topic
    await bot.send_message(
        forum.id, "A reply", reply_parameters=ReplyParameters(update.message.message_id)
    )
    assert (await here.hears("A reply")).topic == topic
    await bot.send_message(forum.id, "Here")
    assert (await here.hears("Here")).topic is None


async def test_a_topic_that_is_closed_or_gone_is_refused(fake: FakeTelegram, bot: Bot) -> None:
    forum = fake.group("Harriers")
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(forum.id, "No forum yet", message_thread_id=2)
    closed, deleted = forum.opens_topic(), forum.opens_topic()
    forum.closes_topic(closed)
    forum.deletes_topic(deleted)
    with pytest.raises(BadRequest, match="Topic_closed"):
        await bot.send_message(forum.id, "Closed", message_thread_id=closed)
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_chat_action(forum.id, ChatAction.TYPING, message_thread_id=deleted)
