"""Places that are elsewhere, each a real server on this machine: of the web, of a bucket, of a share, over ssh."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
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
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet)
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
        for pid in [*family(process.pid)]:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        process.wait()


def family(pid: int) -> Iterator[int]:
    """A process and all that it started, those that went on in a session of their own too."""
    yield pid
    with suppress(FileNotFoundError):
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split():
            yield from family(int(child))


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
    program = needed("smbd", "CHECKER_SMBD", "samba", "on a share")
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


SSH = """
Port {port}
ListenAddress 127.0.0.1
HostKey {own}/host
AuthorizedKeysFile {own}/.ssh/id_ed25519.pub
StrictModes no
PermitRootLogin yes
UsePAM no
PidFile none
Subsystem sftp internal-sftp
"""


@contextmanager
def ssh_server(folder: Path) -> Iterator[Served]:
    """A server that lets somebody in by a key; the home folder in `environment` has it, and knows the server."""
    program = needed("sshd", "CHECKER_SSHD", "openssh-server", "over sftp")
    port = free_port()
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as own:
        Path(own, ".ssh").mkdir()
        for name in ("host", ".ssh/id_ed25519"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", f"{own}/{name}"], check=True)
        kind, key, _ = Path(own, "host.pub").read_text(encoding="utf-8").split()
        Path(own, ".ssh", "known_hosts").write_text(f"[127.0.0.1]:{port} {kind} {key}\n", encoding="utf-8")
        Path(own, "conf").write_text(SSH.format(port=port, own=own), encoding="utf-8")
        with running([program, "-D", "-f", f"{own}/conf"], port) as process:
            user = pwd.getpwuid(os.geteuid()).pw_name
            yield Served(folder, f"sftp://{user}@127.0.0.1:{port}{folder}", {"HOME": own}, process)


def needed(name: str, variable: str, package: str, what: str) -> str:
    """Where a server of the system is; the test fails when it is not there, and says what to do."""
    asked = os.environ.get(variable, name)
    program = shutil.which(asked) or shutil.which(asked, path="/usr/sbin:/usr/local/sbin")
    if program is None:
        pytest.fail(
            f"{asked} is needed to test dossiers {what}, and is not there. Install it (apt-get install "
            f"--no-install-recommends {package}), or say where it is: {variable}=/path/to/{name}.",
            pytrace=False,
        )
    return program


@pytest.fixture(scope="session")
def open_folder() -> Iterator[Path]:
    """An empty folder that everybody on this machine may read and write."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o777)
        yield Path(made)
