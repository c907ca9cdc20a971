"""The library's requests without sockets, for tests in which the network is not the point."""

from typing import Any

from telegram.request import BaseRequest, RequestData

from tests.fakes.telegram.http import Server
from tests.fakes.telegram.requests import Upload


class Direct(BaseRequest):
    """Asks a local Telegram in this process, which answers as it would over HTTP."""

    def __init__(self, telegram: Server) -> None:
        self._telegram = telegram

    @property
    def read_timeout(self) -> float | None:
        """Seconds that the library adds to a long poll; nothing here waits for a network."""
        return 5.0

    async def initialize(self) -> None:
        """There is nothing to open."""

    async def shutdown(self) -> None:
        """There is nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *_timeouts: Any,  # noqa: ANN401 - BaseRequest's
        **_more: Any,  # noqa: ANN401 - BaseRequest's
    ) -> tuple[int, bytes]:
        """The status and the body of the answer."""
        del method
        raw: dict[str, Any] = {}
        if request_data is not None:
            raw |= request_data.json_parameters
            files = request_data.multipart_data if request_data.contains_files else {}
            raw |= {
                name: Upload(str(file), str(kind), data if isinstance(data, bytes) else data.read())
                for name, (file, data, kind) in files.items()
            }
        return await self._telegram.asked(url.rpartition("/")[2], raw)
