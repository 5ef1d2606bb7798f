"""OpenSSH's certificates, made by ssh-keygen, presented by ssh."""

import subprocess

import pytest


@pytest.fixture(scope="module")
def authority(server, tmp_path_factory):
    folder = tmp_path_factory.mktemp("authority")
    for name in ("authority", "stranger"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)], check=True)
    trusted = server.state / "trusted_user_ca_keys"
    trusted.write_text((folder / "authority.pub").read_text())
    trusted.chmod(0o600)
    return folder


def signed(authority, name, *options, by="authority", kind="ed25519", principals="carol", validity="-1m:+1h", serial=1):
    """A new key with a certificate."""
    key = authority / name
    key.unlink(missing_ok=True)
    subprocess.run(["ssh-keygen", "-q", "-t", kind, "-N", "", "-f", str(key)], check=True)
    named = ["-n", principals] if principals else []
    subprocess.run(["ssh-keygen", "-q", "-s", str(authority / by), "-I", f"id of {name}", *named, "-V", validity, "-z", str(serial), *options,
                    str(key) + ".pub"], check=True)
    return key


def ssh(server, key, user="carol"):
    return subprocess.run(
        ["ssh", "-p", str(server.ssh_port), "-i", str(key), "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o",
         "IdentitiesOnly=yes", "-o", "BatchMode=yes", "-o", "LogLevel=ERROR", f"{user}@127.0.0.1", "'in'"],
        stdin=subprocess.DEVNULL, text=True, capture_output=True, timeout=60)


def is_in(server, key, user="carol"):
    done = ssh(server, key, user)
    assert (done.returncode, "in" in done.stdout) in ((0, True), (255, False)), done
    return done.returncode == 0


@pytest.mark.parametrize("kind", ["ed25519", "ecdsa", "rsa"])
def test_a_certificate_logs_in(server, authority, kind):
    assert is_in(server, signed(authority, kind, kind=kind))
    server.wait_for_audit(r'"event":"login","allowed":true,"user":"carol".*"credential":"sshcertificate"')


@pytest.mark.parametrize("options", [
    dict(principals="dave"),
    dict(principals=None),
    dict(by="stranger"),
    dict(validity="-2h:-1h"),
    dict(validity="+1h:+2h"),
], ids=str)
def test_one_that_is_for_others_or_by_others_or_not_valid_does_not(server, authority, options):
    assert not is_in(server, signed(authority, "other", **options))


def test_a_host_certificate_does_not(server, authority):
    assert not is_in(server, signed(authority, "host", "-h"))


def test_the_addresses_that_it_may_come_from_count(server, authority):
    assert is_in(server, signed(authority, "here", "-O", "source-address=127.0.0.0/8,192.0.2.7/32"))
    assert not is_in(server, signed(authority, "there", "-O", "source-address=192.0.2.0/24"))


def test_one_that_forces_a_command_is_refused(server, authority):
    assert not is_in(server, signed(authority, "forced", "-O", "force-command=Get-Date"))


def test_principals_of_a_file_and_revoked_ones(server, authority):
    principals = server.state / "authorized_principals.d" / "erna"
    principals.write_text("operators\n")
    principals.chmod(0o600)
    key = signed(authority, "role", principals="operators", serial=4711)
    assert is_in(server, key, "erna")
    assert not is_in(server, key, "operators2")
    (server.state / "revoked_keys").write_text("serial: 4711\n")
    assert not is_in(server, key, "erna")
    (server.state / "revoked_keys").unlink()
