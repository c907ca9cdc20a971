"""What a turn may know of clubs, and what it may make of them: plain values."""

from dataclasses import dataclass

from coach.club import Club
from coach.club_totals import ClubWeek
from dialogs.messages import Group


@dataclass(frozen=True, kw_only=True)
class Clubs:
    """The club of the group in which something is said, and the one that the runner is in.

    `members` counts those of the first, or in a chat alone of the second; `weeks` are its
    frozen totals, the latest last, and `was_refused` tells that the latest post could not be sent.
    They are looked up for turns about clubs alone. `channel` is where the second can be written to
    on this platform, "" for nowhere.
    """

    here: Club | None = None
    mine: Club | None = None
    channel: str = ""
    is_member: bool = False
    members: int = 0
    was_refused: bool = False
    weeks: tuple[ClubWeek, ...] = ()


def is_organiser(group: Group | None, club: Club | None) -> bool:
    """Whether somebody may change the club: who runs the group, or holds the role they named."""
    if group is None:
        return False
    return group.is_organiser or bool(club and club.organiser_role in group.roles)


@dataclass(frozen=True)
class KeepClub:
    """The club of this group is to be like this from now on, new or not."""

    club: Club


@dataclass(frozen=True)
class DeleteClub:
    """The club of this group is to be deleted, with its members' membership and its totals."""


@dataclass(frozen=True)
class JoinClub:
    """The runner becomes a member of this group's club, and of no other."""


@dataclass(frozen=True)
class LeaveClub:
    """The runner is in no club any more."""
