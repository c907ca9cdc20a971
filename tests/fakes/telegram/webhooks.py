"""What a bot says about its webhook: set it, delete it, ask how it does."""

import re
from typing import Any
from urllib.parse import urlsplit

from tests.fakes.telegram.backend import Backend
from tests.fakes.telegram.refusals import bad_request
from tests.fakes.telegram.requests import Parameters

PORTS = (443, 80, 88, 8443)
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


async def set_webhook(backend: Backend, given: Parameters) -> object:
    url = given.get("url", "")
    _check(url, given)
    backend.updates.allow(given.get("allowed_updates"))
    _drop_pending(backend, given)
    backend.webhook = given if url else {}
    if url:
        backend.updates.interrupt()
    return True


async def delete_webhook(backend: Backend, given: Parameters) -> object:
    _drop_pending(backend, given)
    backend.webhook = {}
    return True


async def get_webhook_info(backend: Backend, _: Parameters) -> object:
    info: dict[str, Any] = {
        "url": backend.webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(backend.updates.unconfirmed),
    }
    if backend.webhook:
        info["max_connections"] = backend.webhook.get("max_connections", 40)
    if "last_error_message" in backend.webhook:
        info["last_error_date"] = backend.webhook["last_error_date"]
        info["last_error_message"] = backend.webhook["last_error_message"]
    if backend.updates.allowed:
        info["allowed_updates"] = backend.updates.allowed
    return info


def _check(url: str, given: Parameters) -> None:
    if url and not url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if url and urlsplit(url).port not in (None, *PORTS):
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    if not _SECRET.fullmatch(given.get("secret_token") or "unset"):
        raise bad_request("secret token contains unallowed characters")


def _drop_pending(backend: Backend, given: Parameters) -> None:
    if given.get("drop_pending_updates"):
        backend.updates.clear()
