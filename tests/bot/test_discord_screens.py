"""Every screen of every story, as Discord would take it."""

from collections import Counter
from pathlib import Path

import pytest

from bot.discord.components import LABEL_LIMIT, MOST_OPTIONS, MOST_ROWS
from bot.discord.letters import CONTENT_LIMIT, EMBED_LIMIT, letters
from tests.stories.test_stories import STORIES, straight


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
async def test_what_runners_see_fits_into_discords_messages(path: Path) -> None:
    said = (reply for outcome in straight(path).outcomes for reply in outcome.replies)
    for reply in said:
        for letter in letters([reply], mark="check_in.1234567890", invites=True):
            assert len(letter.content) <= CONTENT_LIMIT
            assert len(letter.description) <= EMBED_LIMIT
            rows = letter.view.to_components() if letter.view else []
            assert len(rows) <= MOST_ROWS
            items = [item for row in rows for item in row["components"]]
            ids = Counter(item["custom_id"] for item in items)
            assert max(ids.values(), default=1) == 1
            assert max(map(len, ids), default=0) <= 100
            for item in items:
                assert len(item.get("label", "")) <= LABEL_LIMIT
                options = [option["value"] for option in item.get("options", [])]
                assert len(set(options)) == len(options) <= MOST_OPTIONS
