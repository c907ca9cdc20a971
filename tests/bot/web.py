"""Asking a bot's web server, as a machine would."""

import socket

import aiohttp


def free_port() -> int:
    """A port on loopback that nothing listens on at this moment."""
    with socket.socket() as asking:
        asking.bind(("127.0.0.1", 0))
        port: int = asking.getsockname()[1]
        return port


async def asked(port: int, path: str) -> tuple[int, str]:
    """The status and the text of an answer."""
    address = f"http://127.0.0.1:{port}{path}"
    async with aiohttp.ClientSession() as client, client.get(address) as answer:
        return answer.status, await answer.text()
