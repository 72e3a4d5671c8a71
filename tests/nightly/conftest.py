"""Places that are elsewhere, each a real server on this machine: of the web, of a bucket, of a share."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

import boto3
import pytest

PASSWORD = "geheim"
NT_HASH = "C2AE1FE6E648846352453E816F2AEB93"  # of the password, as a share keeps it
PATIENCE = 60  # seconds for a server to start

SMB = """
[global]
  workgroup = PROEF
  server role = standalone server
  smb ports = {port}
  interfaces = 127.0.0.1
  bind interfaces only = yes
  private dir = {own}
  lock directory = {own}
  state directory = {own}
  cache directory = {own}
  pid directory = {own}
  ncalrpc dir = {own}
  log file = {own}/log
  passdb backend = smbpasswd:{own}/users
  load printers = no
  disable spoolss = yes
[gedeeld]
  path = {folder}
  read only = no
"""


@dataclass(frozen=True)
class Served:
    """A folder and the address under which a server gives it; `environment` holds what a reader needs."""

    folder: Path
    address: str
    environment: Mapping[str, str]
    process: subprocess.Popen[bytes]


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@contextmanager
def running(command: list[str], port: int) -> Iterator[subprocess.Popen[bytes]]:
    """A server that answers at its port, and that is gone afterwards, with all that it started."""
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, start_new_session=True
    )
    try:
        end = monotonic() + PATIENCE
        while True:
            with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            assert process.poll() is None, f"{command[0]} did not start"
            assert monotonic() < end, f"{command[0]} does not answer"
            sleep(0.1)
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@contextmanager
def web_server(folder: Path) -> Iterator[Served]:
    """A web server that lists its folders."""
    port = free_port()
    command = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1", "--directory", str(folder)]
    with running(command, port) as process:
        yield Served(folder, f"http://127.0.0.1:{port}", {}, process)


@contextmanager
def bucket_server(folder: Path) -> Iterator[Served]:
    """A bucket that holds what the folder holds."""
    port = free_port()
    key = {"AWS_ACCESS_KEY_ID": "AKIAPROEF", "AWS_SECRET_ACCESS_KEY": PASSWORD, "AWS_DEFAULT_REGION": "us-east-1"}
    key |= {"AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}"}
    program = Path(sys.executable).parent / "moto_server"
    with running([str(program), "-H", "127.0.0.1", "-p", str(port)], port) as process:
        client = boto3.client(
            "s3",
            endpoint_url=key["AWS_ENDPOINT_URL"],
            region_name=key["AWS_DEFAULT_REGION"],
            aws_access_key_id=key["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=PASSWORD,
        )
        client.create_bucket(Bucket="emmer")
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                client.put_object(Bucket="emmer", Key=path.relative_to(folder).as_posix(), Body=path.read_bytes())
        yield Served(folder, "s3://emmer", key, process)


@contextmanager
def share_server(folder: Path) -> Iterator[Served]:
    """A share with a password."""
    asked = os.environ.get("CHECKER_SMBD", "smbd")
    program = shutil.which(asked) or shutil.which(asked, path="/usr/sbin:/usr/local/sbin")
    if program is None:
        pytest.fail(
            f"Samba is needed to test dossiers on a share, and {asked} is not there. Install it (apt-get install "
            "--no-install-recommends samba), or say where it is: CHECKER_SMBD=/path/to/smbd.",
            pytrace=False,
        )
    user = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    port = free_port()
    with tempfile.TemporaryDirectory() as own:
        Path(own, "users").write_text(
            f"{user.pw_name}:{user.pw_uid}:{'X' * 32}:{NT_HASH}:[U          ]:LCT-00000001:\n", encoding="utf-8"
        )
        Path(own, "users").chmod(0o600)
        Path(own, "conf").write_text(SMB.format(port=port, own=own, folder=folder), encoding="utf-8")
        with running([program, "-F", "-s", f"{own}/conf", "--no-process-group"], port) as process:
            yield Served(folder, f"smb://{user.pw_name}:{PASSWORD}@127.0.0.1:{port}/gedeeld", {}, process)


SERVERS: dict[str, Callable[[Path], object]] = {"web": web_server, "bucket": bucket_server, "share": share_server}


@pytest.fixture(scope="session")
def open_folder() -> Iterator[Path]:
    """An empty folder that everybody on this machine may read and write."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o777)
        yield Path(made)
