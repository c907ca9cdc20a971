"""Stories as plain text that reads like a conversation, and the steps they come to.

Monday 2026-11-23 18:42, Europe/London
After  first_run           another story comes first
Invitation  abc            what the operator decided, if anything
You   /start               typed words
You   [Cycling] [Next]     taps on one question, in order ("[Tue Hard]" names a row)
You   [07:00] again        a press of a button that was pressed before
Bot   Hi. Four questions   what must be said since, line by line in this order;
      … your week.         "…" stands for anything
      [Next] [Later]       buttons that must be shown
Bot   nothing              nothing must be said
    Notice  That was …         the short remark on a press
Place   the group          where the next lines are said: alone, the group, the organisers' group
Clock   +1d 07:00          the clock moves, and what falls due arrives
Down    2026-11-25 21:00   the same while nothing runs: what is due arrives at the end
# a remark
"""

import re
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

_LINE = re.compile(r"(?P<who>You|Bot|Notice|Clock|Down|Place|Invitation|Language)\s+(?P<words>.*)")
_HEADER = re.compile(r"\w+ (?P<day>\S+) (?P<time>\d\d:\d\d), (?P<zone>\S+)")
_TAPS = re.compile(r"(\[[^\]]+\]\s*)+")
_MOVE = re.compile(r"\+(?P<days>\d+)d(?: (?P<hour>\d\d):(?P<minute>\d\d))?")


@dataclass
class Step:
    """One line of a story, and what must be said after it, in order."""

    who: str
    words: str
    expects: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    @property
    def taps(self) -> list[str]:
        """The labels of a line that is taps, else nothing."""
        return re.findall(r"\[([^\]]+)\]", self.words) if _TAPS.fullmatch(self.words) else []

    @property
    def again(self) -> str:
        """The label of a button that is pressed once more, else nothing."""
        found = re.fullmatch(r"\[([^\]]+)\] again", self.words)
        return found[1] if found else ""


@dataclass
class Story:
    """A story: when it begins, what the operator decided, and its steps."""

    begins: datetime
    invitation: str = ""
    language: str = ""
    steps: list[Step] = field(default_factory=list)


def read(path: Path) -> Story:
    """Reads a story; a line that is none of the known ones is an error with its number."""
    lines = [line.rstrip() for line in path.read_text(encoding="utf-8").splitlines()]
    header, *rest = [(n, line) for n, line in enumerate(lines, 1) if line and line[0] != "#"]
    found = _HEADER.fullmatch(header[1])
    assert found, f"{path.name}:{header[0]}: begin with when and where"
    begins = datetime.fromisoformat(f"{found['day']}T{found['time']}")
    assert begins.strftime("%A") == header[1].split()[0], f"{path.name}: no such weekday"
    story = Story(begins.replace(tzinfo=ZoneInfo(found["zone"])))
    for number, line in rest:
        if line.startswith("After "):
            before = read(path.with_name(f"{line.split()[1]}.story"))
            story.steps += [replace(step, expects=[], notices=[]) for step in before.steps]
            continue
        _add(story, line, f"{path.name}:{number}")
    return story


def _add(story: Story, line: str, where: str) -> None:
    found = _LINE.fullmatch(line)
    if found is None:
        assert line.startswith(" "), f"{where}: who says this?"
        assert story.steps[-1].expects, f"{where}: nothing is expected yet"
        story.steps[-1].expects.append(line.strip())
        return
    who, words = found["who"], found["words"].strip()
    if who == "Invitation":
        story.invitation = words
    elif who == "Language":
        story.language = words
    elif who == "Bot":
        story.steps[-1].expects.append(words)
    elif who == "Notice":
        story.steps[-1].notices.append(words)
    else:
        story.steps.append(Step(who, words))


def moment(words: str, now: datetime) -> datetime:
    """The moment of "+1d 07:00", "+3d" or "2026-11-25 21:00", on the clock of `now`."""
    found = _MOVE.fullmatch(words)
    if found is None:
        return datetime.fromisoformat(words).replace(tzinfo=now.tzinfo)
    later = now + timedelta(days=int(found["days"]))
    if found["hour"] is None:
        return later
    return later.replace(hour=int(found["hour"]), minute=int(found["minute"]))


def pattern(expected: str) -> re.Pattern[str]:
    """What finds an expected line in what was said, however it is wrapped."""
    parts = [re.escape(" ".join(part.split())) for part in expected.split("…")]
    return re.compile(r".*?".join(parts), re.DOTALL)
