"""A connection to an address through fsspec: every question to it has a time limit and one kind of error."""

from __future__ import annotations

import errno
import logging
import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

from checker.batch.contents import KINDS
from checker.nightly.addresses import BUCKETS, protocols

CONNECTING = 20  # seconds for a server to answer at all
ANSWERING = 120  # for one question
LISTING = 600  # for a folder, which may hold very much
PATIENCE = 5  # questions in a row without an answer; then the place is lost

_LIBRARIES = ("aiobotocore", "aiohttp", "asyncio", "botocore", "fsspec", "paramiko", "s3fs", "smbprotocol", "spnego")
_MISSING = (errno.ENOENT, errno.ENOTDIR)
_DENIED = (errno.EACCES, errno.EPERM)
_NO_KEY = {  # of what libraries say when somebody may not come in
    *("AccessDenied", "AuthenticationException", "BadAuthenticationType", "LogonFailure", "NoCredentialsError"),
    *("PartialCredentialsError", "PasswordRequiredException", "ProfileNotFound", "SMBAuthenticationError"),
    *("SpnegoError", "TokenRetrievalError"),
}
_OF_WINDOWS = {0xC0000022: "denied", 0xC00000CC: "missing", 0xC0000043: "locked"}  # what a share answers
_NOBODY_THERE = re.compile(r"\[Errno -\d+\]")  # of the resolver of names


class Trouble(Exception):
    """An address does not give what was asked. `kind`: missing, denied, locked, host (nobody knows it), unreachable, or
    lost when it is not asked any more."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        super().__init__(kind)


@cache
def connection(address: str) -> Connection:
    """The one connection to an address of this process; raises Trouble when there is none to be had."""
    return Connection(address)


class Connection:
    """What fsspec knows of one address. Every method raises Trouble for what goes wrong, whatever that is."""

    def __init__(self, address: str) -> None:
        from fsspec.core import url_to_fs

        for name in _LIBRARIES:
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)  # they quote addresses, and nobody asked
        settings = {protocol: _settings(protocol) for protocol in protocols(address)}
        self._silent = 0
        self._files, self.path = self._ask(ANSWERING, partial(url_to_fs, address, **settings))
        self._web = protocols(address)[0] in ("http", "https")

    def info(self, path: str) -> dict[str, Any]:
        """What is known of a file: name, size, type and more."""
        found: dict[str, Any] = self._ask(ANSWERING, partial(self._files.info, path))
        return found

    def is_folder(self, path: str) -> bool:
        """Whether something is a folder. A web server has none, only pages: one with links counts as a folder, unless
        its name is that of a dossier."""
        if self._web:
            return not path.partition("?")[0].lower().endswith(KINDS) and bool(self.list(path))
        return self.info(path).get("type") == "directory"

    def list(self, path: str) -> list[dict[str, Any]]:
        """What lies in a folder, as `info` gives it."""
        found: list[dict[str, Any]] = self._ask(LISTING, partial(self._files.ls, path, detail=True))
        return found

    def read(self, path: str, most: int) -> bytes:
        """What a file holds, of more than `most` bytes the first."""
        data: bytes = self._ask(ANSWERING, partial(_first, partial(self._open, path), most))
        return data

    def pieces(self, path: str, size: int) -> Iterator[bytes]:
        """What a file holds, piece by piece."""
        file = self._ask(ANSWERING, partial(self._open, path))
        try:
            while piece := self._ask(ANSWERING, partial(file.read, size)):
                yield piece
        finally:
            self._ask(ANSWERING, file.close)

    def _open(self, path: str) -> Any:
        # Not every web server gives a part of a file; all give it from the start.
        return self._files.open(path, "rb", **({"block_size": 0} if self._web else {}))

    def _ask(self, limit: int, question: Callable[[], Any]) -> Any:
        if self._silent >= PATIENCE:
            raise Trouble("lost")
        try:
            answer = _within(limit, question)
        except Exception as error:
            kind = _kind(error)
            self._silent = self._silent + 1 if kind in ("host", "unreachable") else 0
            raise Trouble(kind) from None
        self._silent = 0
        return answer


def _first(opened: Callable[[], Any], most: int) -> bytes:
    """Up to `most` bytes: a reader may give fewer at a time than it was asked for."""
    pieces: list[bytes] = []
    with opened() as file:
        while most > 0 and (piece := file.read(most)):
            pieces.append(piece)
            most -= len(piece)
    return b"".join(pieces)


def _settings(protocol: str) -> dict[str, Any]:
    """How a library is told to give up in time, to remember nothing, and to keep nobody from a file."""
    own: dict[str, Any] = {"skip_instance_cache": True}
    if protocol in BUCKETS:
        own["use_listings_cache"] = False
    if protocol in ("s3", "s3a"):
        retries = {"max_attempts": 3}
        own["config_kwargs"] = {"connect_timeout": CONNECTING, "read_timeout": ANSWERING // 2, "retries": retries}
    elif protocol in ("http", "https"):
        from aiohttp import ClientTimeout

        own["client_kwargs"] = {"timeout": ClientTimeout(sock_connect=CONNECTING, sock_read=ANSWERING // 2)}
    elif protocol == "smb":
        own |= {"timeout": CONNECTING, "share_access": "rwd", "register_session_retries": 2}
    elif protocol in ("sftp", "ssh"):
        own |= {"timeout": CONNECTING, "banner_timeout": CONNECTING, "auth_timeout": CONNECTING}
        own["host_key_policy"] = _known_hosts()
    return own


def _known_hosts() -> Any:
    """What lets in only the servers that whoever runs this has met before, as `ssh` itself does."""
    from paramiko import AuthenticationException, HostKeys, MissingHostKeyPolicy, PKey, SSHClient

    class Known(MissingHostKeyPolicy):
        """By ~/.ssh/known_hosts."""

        def missing_host_key(self, client: SSHClient, hostname: str, key: PKey) -> None:
            file = Path("~/.ssh/known_hosts").expanduser()
            if not (file.is_file() and HostKeys(str(file)).check(hostname, key)):
                raise AuthenticationException

    return Known()


def _within(seconds: int, question: Callable[[], Any]) -> Any:
    """The answer to a question; TimeoutError when it does not come. Nothing stops a library that waits, so it waits on
    aside, and does not keep the program from ending."""
    answers: SimpleQueue[tuple[Any, Exception | None]] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put((question(), None))
        except Exception as error:
            answers.put((None, error))

    Thread(target=ask, daemon=True).start()
    try:
        answer, error = answers.get(timeout=seconds)
    except Empty:
        raise TimeoutError from None
    if error is not None:
        raise error
    return answer


def _kind(error: BaseException) -> str:
    """What went wrong, in one word: by the first cause that can be told, for a library may say "not found" of whatever
    kept it from looking."""
    kind, reason = "", error
    while True:
        kind = _own_kind(reason) or kind
        cause = reason.__cause__ or (None if kind else reason.__context__)
        if cause is None:
            return kind or "unreachable"
        reason = cause


def _own_kind(error: BaseException) -> str:
    """What one error tells by itself, "" when nothing."""
    response = getattr(error, "response", None)
    meta = response.get("ResponseMetadata", {}) if isinstance(response, dict) else {}
    status = getattr(error, "status", None) or meta.get("HTTPStatusCode")
    names = {kind.__name__ for kind in type(error).__mro__}
    number = error.errno if isinstance(error, OSError) else None
    answer = _OF_WINDOWS.get(getattr(error, "ntstatus", 0))
    if answer:
        return answer
    if "gaierror" in names or _NOBODY_THERE.search(str(error)):
        return "host"
    if isinstance(error, (ConnectionError, TimeoutError)) or "ClientConnectionError" in names:
        return "unreachable"
    if isinstance(error, FileNotFoundError) or status == 404 or number in _MISSING:
        return "missing"
    if isinstance(error, PermissionError) or status in (401, 403) or number in _DENIED or names & _NO_KEY:
        return "denied"
    if "SSHException" in names and "authentication" in str(error).lower():
        return "denied"
    return "unreachable" if status else ""
