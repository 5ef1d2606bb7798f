"""The ways in which our own client logs in over SSH, with OpenSSH's own tools."""

import os
import subprocess
import time

import pytest
from test_own_client import over_ssh, shell


@pytest.fixture
def agent(tmp_path, monkeypatch):
    """OpenSSH's agent for what is started here; called, it takes keys."""
    socket = tmp_path / "agent"
    running = subprocess.Popen(["ssh-agent", "-D", "-a", str(socket)], stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + 30
    while not socket.exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    monkeypatch.setenv("SSH_AUTH_SOCK", str(socket))
    monkeypatch.setenv("HOME", str(tmp_path))
    yield lambda *words: subprocess.run(["ssh-add", "-q", *words], check=True, timeout=30)
    running.terminate()
    running.wait(30)


def from_agent(server, work):
    known = server.state / "known_hosts_of_clients"
    return shell(f"$to = @{{ HostName = '{server.user}@127.0.0.1'; Port = {server.ssh_port};"
                 f" Options = @{{ StrictHostKeyChecking = 'accept-new'; UserKnownHostsFile = '{known}' }} }}\n{work}").splitlines()


@pytest.mark.parametrize("kind", ["ed25519", "ecdsa", "rsa"])
def test_a_key_of_the_agent_logs_in(server, agent, tmp_path, kind):
    key = tmp_path / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", kind, "-N", "", "-f", str(key)], check=True)
    keys = server.state / "authorized_keys.d" / server.user
    before = keys.read_text()
    keys.write_text(before + key.with_suffix(".pub").read_text())
    try:
        agent(str(key))
        key.unlink()
        assert from_agent(server, "Invoke-Command @to { $PSSenderInfo.UserInfo.Identity.Name }") == [server.user]
    finally:
        keys.write_text(before)


def test_an_agent_without_the_key_opens_nothing(server, agent):
    shown = from_agent(server, "New-PSSession @to -ErrorAction SilentlyContinue -ErrorVariable e; $e[0].FullyQualifiedErrorId")
    assert shown == [f"{server.user}@127.0.0.1's password: PSSessionOpenFailed"]  # it was asked, and there was nobody


def test_a_key_with_a_passphrase_is_used_by_the_agent_alone(server, agent, tmp_path):
    key = tmp_path / "locked"
    key.write_bytes(server.key.read_bytes())
    key.chmod(0o600)
    agent(str(key))
    subprocess.run(["ssh-keygen", "-q", "-p", "-N", "a passphrase", "-f", str(key)], check=True)
    assert from_agent(server, f"Invoke-Command @to -KeyFilePath '{key}' {{ 'in' }}") == ["in"]


def test_options_of_ssh_are_kept_to_and_others_refused_by_name(server, agent):
    known = server.state / "known_hosts_of_clients"
    shown = shell(f"$base = @{{ StrictHostKeyChecking = 'accept-new'; UserKnownHostsFile = '{known}'; BatchMode = 'yes' }}\n"
                  "function tried([hashtable] $more) {\n"
                  "  try { Invoke-Command -HostName 127.0.0.1 -Options ($base + $more) { $PSSenderInfo.UserInfo.Identity.Name } -ErrorAction Stop }\n"
                  "  catch { \"$($_.FullyQualifiedErrorId) $_\" } }\n"
                  f"$login = @{{ User = '{server.user}'; Port = {server.ssh_port}; IdentityFile = '{server.key}'; IdentitiesOnly = 'yes'; ConnectTimeout = 60 }}\n"
                  "tried $login\n"
                  "tried ($login + @{ Ciphers = 'aes256-ctr'; MACs = '^hmac-sha2-512'; ServerAliveInterval = 5; PreferredAuthentications = 'publickey' })\n"
                  "tried ($login + @{ PubkeyAuthentication = 'no' })\n"
                  "tried ($login + @{ Ciphers = 'none-such' })\n"
                  "tried ($login + @{ ProxyCommand = 'nc gate 22' })").splitlines()
    assert shown[:2] == [server.user] * 2
    assert shown[2].startswith("PSSessionStateBroken ")  # BatchMode: no password is asked for before
    assert shown[3].startswith("PSSessionStateBroken ")
    assert "The option 'ProxyCommand' of SSH is not supported" in shown[4]
