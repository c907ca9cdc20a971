"""What has to hold between activities, exercises and sessions of a guide."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby

from coach.answers import Impact
from coach.movement import LEVELS, Activity, Exercise, Session, exercises_in

NEEDED = ("strength", "walking", "yoga")
"""The activities that the rules speak of."""
CHOICE = 3
"""Sessions at each level of what the guide itself names, so that they vary (ours)."""

Keyed = Sequence[tuple[str, Session]]
"""Sessions with the keys that guide.toml has for them."""


class GuideError(ValueError):
    """A guide.toml that makes no sense: one line that names the key and how to mend it."""


def check_activities(activities: Mapping[str, Activity], body_parts: AbstractSet[str]) -> None:
    """Refuses names that mean two activities, unknown parts of the body, and gaps.

    Raises:
        GuideError: with the first of them.
    """
    for needed in NEEDED:
        if needed not in activities:
            raise GuideError(f"activities.{needed}: is missing, and the rules speak of it; add it")
    meant: dict[str, str] = {}
    for activity in activities.values():
        key = f"activities.{activity.id}"
        for part in sorted(set(activity.loads) - body_parts):
            raise GuideError(f'{key}.loads: "{part}" is not one of body_parts; add it there')
        for name in sorted(activity.names):
            if name in meant:
                raise GuideError(
                    f'{key}.also: "{name}" means {meant[name]} already; remove it from one of them'
                )
            meant[name] = activity.id


def check_sessions(
    activities: Mapping[str, Activity], exercises: Mapping[str, Exercise], sessions: Keyed
) -> None:
    """Refuses sessions that are missing, too long, unexplained, or that name no equipment.

    Raises:
        GuideError: with the first of them.
    """
    for key, session in sessions:
        activity = activities.get(session.activity)
        if activity is None:
            raise GuideError(f"{key}: no such activity; add activities.{session.activity}")
        for thing in activity.equipment:
            if thing not in session.equipment:
                raise GuideError(
                    f'{key}.equipment: lacks "{thing}", as {activity.id} needs; add it'
                )
        _check_explained(key, session, exercises.values())
    for activity in activities.values():
        _check_number(activity, [session for _key, session in sessions])
    _check_one_length(sessions)
    _check_load(activities, sessions)


def _check_explained(key: str, session: Session, exercises: Iterable[Exercise]) -> None:
    if session.how:
        return
    for line in session.main:
        if not line.endswith(":") and not any(exercises_in(line, exercises)):
            raise GuideError(f'{key}.how: is missing, and no exercise explains "{line}"; add it')


def _check_number(activity: Activity, sessions: Iterable[Session]) -> None:
    """Those that the guide names have several at each level; ours may begin with one session."""
    levels = [session.level for session in sessions if session.activity == activity.id]
    is_guides = activity.source == "guide"
    for level in LEVELS if is_guides else LEVELS[:1]:
        have, wanted = levels.count(level), CHOICE if is_guides else 1
        if have < wanted:
            key = f"sessions.{activity.id}.{level}"
            lack = f"{have} of at least {wanted} are there" if have else "is missing"
            raise GuideError(f"{key}: {lack}; add a session")


def _check_one_length(sessions: Keyed) -> None:
    """Levels are the steps by which sessions grow, so a level has one length."""
    for _, same in groupby(sessions, key=lambda one: (one[1].activity, one[1].level)):
        (_key, first), *others = same
        for key, session in others:
            if session.minutes != first.minutes:
                raise GuideError(
                    f"{key}.minutes: the first session of this level has {first.minutes}; "
                    f"make it {first.minutes} too"
                )


def _check_load(activities: Mapping[str, Activity], sessions: Keyed) -> None:
    """The guide: the more impact, the less of it; so at one level heavier is never longer."""
    weights = list(Impact)
    for key, session in sessions:
        weight = weights.index(activities[session.activity].impact)
        for _key, other in sessions:
            if other.level != session.level or other.minutes >= session.minutes:
                continue
            if weights.index(activities[other.activity].impact) < weight:
                raise GuideError(
                    f"{key}.minutes: harder on the legs than {other.activity}, which has "
                    f"{other.minutes} at this level; make it {other.minutes} or fewer"
                )
