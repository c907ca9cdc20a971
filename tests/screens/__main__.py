"""`make screens`: writes every screen in every language into one page."""

import sys
from pathlib import Path

from tests.screens.every import every_screen
from tests.screens.page import page

if __name__ == "__main__":
    written = Path(sys.argv[1])
    written.parent.mkdir(parents=True, exist_ok=True)
    written.write_text(page(every_screen()), encoding="utf-8")
    print(f"Every screen is in {written}")
