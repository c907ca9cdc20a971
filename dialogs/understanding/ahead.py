"""What is compiled ahead of the first sentence, so that nobody waits for it."""

from dialogs.understanding.dates import Order
from dialogs.understanding.lexicon import LANGUAGES
from dialogs.understanding.reading import grammar
from dialogs.understanding.scores import intentions


def load_languages() -> None:
    """Compiles what is known of every language, which takes a second or two."""
    for language in LANGUAGES:
        intentions(language)
        for order in Order:
            grammar(language, order)
