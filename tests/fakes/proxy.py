"""A forward proxy on loopback that leads every name to one local server, with TLS of its own."""

import asyncio
import ssl
from base64 import b64decode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

HEAD_END = b"\r\n\r\n"


class Proxy:
    """Answers CONNECT; `asked` are the hosts, and `known_as` who asked, as they came."""

    def __init__(self, target: int, certificate: Path) -> None:
        self.asked: list[str] = []
        self.known_as: list[str] = []
        self.port = 0
        self._target = target
        self._tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self._tls.load_cert_chain(certificate)

    async def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One client: a CONNECT, and then whatever it says, within TLS."""
        try:
            first, *fields = (await reader.readuntil(HEAD_END)).decode().split("\r\n")
            method, host, _version = first.split()
            assert method == "CONNECT", first
            self.asked.append(host)
            self.known_as += [
                b64decode(field.split()[-1]).decode()
                for field in fields
                if field.lower().startswith("proxy-authorization:")
            ]
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            await writer.start_tls(self._tls)
            inner, outer = await asyncio.open_connection("127.0.0.1", self._target)
            await asyncio.gather(_pipe(reader, outer), _pipe(inner, writer))
        except asyncio.IncompleteReadError:
            writer.close()


async def _pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    writer.close()


@asynccontextmanager
async def proxy_to(target: int, certificate: Path) -> AsyncIterator[Proxy]:
    """A proxy in front of a local port, for as long as the block lasts."""
    proxy = Proxy(target, certificate)
    server = await asyncio.start_server(proxy.connected, "127.0.0.1", 0)
    proxy.port = server.sockets[0].getsockname()[1]
    try:
        yield proxy
    finally:
        server.close()


def make_certificate(path: Path, host: str) -> None:
    """Writes a key and a certificate that vouches for itself, good for an hour."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, host)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    path.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
