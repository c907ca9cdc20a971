"""All that is stored of a club itself, as a file for its organisers, and how many members."""

import json

from pydantic_core import to_jsonable_python

from coach.club import Club
from coach.club_totals import FEWEST
from dialogs.clubs import Clubs
from dialogs.language import gettext as _
from dialogs.messages import File, Reply


def screen(club: Club, clubs: Clubs) -> Reply:
    """The file, and what is in it."""
    stored = {
        "club": to_jsonable_python(club),
        "members": clubs.members if clubs.members >= FEWEST else None,
        "weeks": [to_jsonable_python(week) for week in clubs.weeks if week.is_told],
    }
    content = json.dumps(stored, ensure_ascii=False, indent=2)
    return Reply(
        title=club.name,
        text=_(
            "Everything stored of the club: runs, races, times, totals. "
            "Of members only their number, from five on."
        ),
        files=(File("club.json", "application/json", content.encode()),),
        private=True,
    )
