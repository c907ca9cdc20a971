"""What is markup on Discord, and what only looks like it."""

from hypothesis import example, given
from hypothesis import strategies as st

from bot.discord.markup import escaped, readable

WRITTEN = st.text(alphabet="ab1 \n*_~`|\\\\#>-.<@&:/[]()t+", max_size=40)


@given(WRITTEN)
@example("28. Nov\n29. Nov")
@example("text\n\n- item\n  - item")
@example("**bold** `code` ||spoiler|| [link](a) <t:1:R> </a:1> <@&1>")
def test_what_is_escaped_is_read_as_it_was_written(text: str) -> None:
    assert readable(escaped(text)) == text


def test_what_is_shown_where_no_markup_is() -> None:
    content = "**Leeds** till <t:1795503600:t>. </week:12> or </club join:34>: `QRST`"
    assert readable(content) == "Leeds till . /week or /club join: QRST"
