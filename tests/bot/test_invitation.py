"""ACCESS=invite: who comes without the code is told whom to ask, and is not stored."""

from pathlib import Path

from dialogs.scene import House
from tests.bot.coach import Clock, opened
from tests.fakes.telegram import FakeTelegram


async def test_strangers_need_the_invitation(tmp_path: Path, telegram: FakeTelegram) -> None:
    house = House(operator_contact="@kim", invitation="roundhay")
    ada, bea = telegram.person("Ada"), telegram.person("Bea")
    async with opened(tmp_path, telegram, Clock(), house) as coach, coach.listening():
        for words in ("/start", "/start guess", "hello", "/today"):
            await ada.says(words)
            assert "@kim" in (await ada.hears()).text
        await ada.hears_nothing()
        assert (await coach.recalls(ada)).conversation_id is None
        assert (await coach.recalls(ada)).runner is None
        await bea.says("/start roundhay")
        await bea.hears("1 of 4")
        await bea.says("Not sure")
        await bea.hears("2 of 4")
