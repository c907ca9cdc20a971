"""What operators can count and time: how the push and the replies are doing, and nobody's name."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Literal, get_args

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    generate_latest,
)

from storage.deliveries import Delivery
from storage.tables import Settled

Retried = Literal["flood", "platform", "broken", "database"]
"""Why a delivery has to be tried again: told to wait, no answer, an error of ours, no database."""

Became = Settled | Retried

LATENESS = (1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600, 3 * 3600, 12 * 3600)
LATENCY = (0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10, 30, 60)
"""Upper bounds in seconds; 0.3 is what a reply may take beyond the platform's own time."""


class Metrics:
    """One process's counts, each by platform; they are its own, so that tests may have several."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._due = self._counter("push_due", "Deliveries that became due.")
        self._sent = self._counter("push_sent", "Deliveries that the platform took.")
        self._skipped = self._counter("push_skipped", "Deliveries that had nothing to say any more")
        self._failed = self._counter("push_failed", "Deliveries that were given up.", "kind")
        self._retried = self._counter("push_retried", "Tries that have to be repeated.", "why")
        self._club_posts = self._counter("club_posts", "Tries at clubs' posts.", "became")
        self._late = self._histogram("push_late_seconds", "From due to sent.", LATENESS)
        self._send = self._histogram("send_seconds", "A call of the platform.", LATENCY, "method")
        self._reply = self._histogram("reply_seconds", "From an update to its reply.", LATENCY)
        self._queue_age = Gauge(
            "sidestride_queue_age_seconds",
            "How long the first in the queue has been due.",
            ("platform", "queue"),
            registry=self._registry,
        )
        ProcessCollector(registry=self._registry)

    def due(self, deliveries: Sequence[Delivery]) -> None:
        """Deliveries were claimed; only their first claim counts."""
        for delivery in deliveries:
            if delivery.attempts == 1:
                self._due.labels(delivery.where.platform).inc()

    def became(self, delivery: Delivery, became: Became, now: datetime) -> None:
        """A try at a delivery is over."""
        platform = delivery.where.platform
        if became in get_args(Retried):
            self._retried.labels(platform, became).inc()
        elif became == "sent":
            self._sent.labels(platform).inc()
            self._late.labels(platform).observe((now - delivery.due_at).total_seconds())
        elif became == "skipped":
            self._skipped.labels(platform).inc()
        else:
            self._failed.labels(platform, became).inc()

    def club_post(self, platform: str, became: str) -> None:
        """A try at a club's post is over."""
        self._club_posts.labels(platform, became).inc()

    def called(self, platform: str, method: str, seconds: float) -> None:
        """A method of the platform was called, whatever its answer."""
        self._send.labels(platform, method).observe(seconds)

    def replied(self, platform: str, seconds: float) -> None:
        """An update was handled and answered."""
        self._reply.labels(platform).observe(seconds)

    def queue_age(self, platform: str, queue: str, age: timedelta | None) -> None:
        """How long the first has been waiting; None where that cannot be found out."""
        seconds = float("nan") if age is None else max(age.total_seconds(), 0)
        self._queue_age.labels(platform, queue).set(seconds)

    def page(self) -> bytes:
        """All of it, in Prometheus's text format."""
        return generate_latest(self._registry)

    def _counter(self, name: str, about: str, *labels: str) -> Counter:
        names = ("platform", *labels)
        return Counter(f"sidestride_{name}", about, names, registry=self._registry)

    def _histogram(
        self, name: str, about: str, buckets: Sequence[float], *labels: str
    ) -> Histogram:
        names = ("platform", *labels)
        return Histogram(
            f"sidestride_{name}", about, names, buckets=buckets, registry=self._registry
        )
