"""What a runner's words mean, in the language, the zone and the units that are theirs."""

from datetime import datetime

from coach.runner import Runner
from dialogs.language import locale
from dialogs.understanding import Understood, understand


def meant(runner: Runner, text: str, now: datetime, *, has_places: bool = True) -> Understood:
    """What words mean now; a town is no meaning where they stand beside something else."""
    return understand(
        text,
        language=locale().language,
        now=now,
        zone=runner.zone,
        units=runner.units,
        territory=runner.territory,
        has_places=has_places,
    )
