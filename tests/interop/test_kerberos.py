"""Kerberos with a KDC of its own (MIT's): our client and server, and curl with MIT's library."""

import json
import os
import pathlib
import socket
import subprocess
import time

import pytest
from server import MOORING, Server

REALM = "EXAMPLE.ORG"
PATH = os.environ["PATH"] + ":/usr/sbin"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def realm(tmp_path_factory):
    """A KDC on a free port, with users and a keytab for the server."""
    folder = pathlib.Path(tmp_path_factory.mktemp("kdc"))
    port = free_port()
    (folder / "krb5.conf").write_text(f"""
[libdefaults]
  default_realm = {REALM}
  dns_lookup_kdc = false
  dns_lookup_realm = false
  dns_canonicalize_hostname = false
  rdns = false
  udp_preference_limit = 1
[realms]
  {REALM} = {{
    kdc = 127.0.0.1:{port}
  }}
[domain_realm]
  localhost = {REALM}
""")
    (folder / "kdc.conf").write_text(f"""
[kdcdefaults]
  kdc_listen = 127.0.0.1:{port}
  kdc_tcp_listen = 127.0.0.1:{port}
[realms]
  {REALM} = {{
    database_name = {folder}/principal
    key_stash_file = {folder}/stash
    acl_file = {folder}/acl
    supported_enctypes = aes256-cts:normal aes128-cts:normal
  }}
[logging]
  kdc = FILE:{folder}/kdc.log
""")
    env = {**os.environ, "PATH": PATH, "KRB5_CONFIG": str(folder / "krb5.conf"), "KRB5_KDC_PROFILE": str(folder / "kdc.conf"),
           "KRB5CCNAME": f"FILE:{folder}/tickets"}

    def run(*command, text=""):
        subprocess.run(command, env=env, input=text, text=True, check=True, capture_output=True, timeout=60)

    run("kdb5_util", "create", "-s", "-r", REALM, "-P", "a master password")
    for query in ("addprinc -pw secret-of-kim kim", "addprinc -pw secret-of-eve eve/admin", "addprinc -randkey HTTP/localhost",
                  "addprinc -randkey host/localhost", f"ktadd -k {folder}/keytab HTTP/localhost host/localhost"):
        run("kadmin.local", "-r", REALM, "-q", query)
    kdc = subprocess.Popen(["krb5kdc", "-n", "-r", REALM], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 30
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            break
        except OSError:
            assert kdc.poll() is None and time.monotonic() < deadline, "krb5kdc does not listen"
            time.sleep(0.05)
    run("kinit", "kim", text="secret-of-kim\n")
    yield folder, env
    kdc.terminate()
    kdc.wait(30)


@pytest.fixture(scope="module")
def kerberized(realm, tmp_path_factory):
    folder, env = realm
    state = pathlib.Path(tmp_path_factory.mktemp("mooring"))
    certificate, key, store = state / "server.pem", state / "key.pem", state / "server.p12"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
                    "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
    subprocess.run(["openssl", "pkcs12", "-export", "-inkey", str(key), "-in", str(certificate), "-out", str(store), "-passout",
                    "pass:a store's password"], check=True, capture_output=True)
    (state / "conf").mkdir()
    (state / "conf" / "kerberos.json").write_text(json.dumps({
        "org.mooring.credential.kerberos": {"keytab": str(folder / "keytab"), "realms": [REALM]},
        "org.apache.felix.http": {
            "org.apache.felix.http.host": "127.0.0.1", "org.apache.felix.https.enable": True,
            "org.osgi.service.http.port.secure": 0,
            "org.apache.felix.https.keystore": str(store), "org.apache.felix.https.keystore.password": "a store's password"}}))
    before = os.environ.get("MOORING_JAVA_OPTIONS")
    os.environ["MOORING_JAVA_OPTIONS"] = f"-Djava.security.krb5.conf={folder}/krb5.conf"
    running = Server(state).start()
    running.add_user("kim", "another password", "ops")
    running.certificate = certificate
    yield running
    running.stop()
    os.environ.pop("MOORING_JAVA_OPTIONS") if before is None else os.environ.update(MOORING_JAVA_OPTIONS=before)


def own_client(port, password="secret-of-kim", user="kim", more="", work="Invoke-Command @to { $PSSenderInfo.UserInfo.Identity.Name; 1..3 }"):
    script = (f"$c = [pscredential]::new('{user}@{REALM}', (ConvertTo-SecureString '{password}' -AsPlainText -Force))\n"
              f"$to = @{{ ComputerName = 'localhost'; Port = {port}; Credential = $c {more} }}\n{work}")
    done = subprocess.run([str(MOORING), "shell", "-Command", script], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)
    return (done.stdout + done.stderr).splitlines()


@pytest.mark.parametrize("authentication", ["Kerberos", "Negotiate"])
def test_our_own_client_logs_in_over_http_with_encrypted_messages(kerberized, authentication):
    assert own_client(kerberized.wsman_port, more=f"; Authentication = '{authentication}'") == ["kim", "1", "2", "3"]
    kerberized.wait_for_audit(r'"event":"login","allowed":true,"user":"kim".*"credential":"kerberos"')


def test_our_own_client_logs_in_over_https(kerberized):
    more = "; Authentication = 'Kerberos'; UseSSL = $true; SessionOption = (New-PSSessionOption -SkipCACheck)"
    assert own_client(kerberized.port("wsman-https"), more=more) == ["kim", "1", "2", "3"]


def test_a_wrong_password_gets_no_ticket_and_another_principal_is_nobody(kerberized):
    failing = "New-PSSession @to -ErrorVariable e -ErrorAction SilentlyContinue; \"$($e[0])\" -match 'denied'"
    assert own_client(kerberized.wsman_port, "wrong", more="; Authentication = 'Kerberos'", work=failing) == ["True"]
    assert own_client(kerberized.wsman_port, "secret-of-eve", "eve/admin", "; Authentication = 'Kerberos'", failing) == ["True"]
    kerberized.wait_for_audit("eve/admin@EXAMPLE.ORG")


IDENTIFY = """<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"
 xmlns:i="http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd"><s:Header/><s:Body><i:Identify/></s:Body></s:Envelope>"""


def curl(realm, kerberized, scheme, port, *more):
    folder, env = realm
    return subprocess.run(["curl", "-s", "--max-time", "60", "--cacert", str(kerberized.certificate), "--negotiate", "-u", ":", "-o", "/dev/null", "-w",
                           "%{http_code}", "-H", "Content-Type: application/soap+xml;charset=UTF-8", "-d", IDENTIFY, *more,
                           f"{scheme}://localhost:{port}/wsman"], env=env, capture_output=True, text=True, timeout=90).stdout


def test_mits_library_logs_in_too(realm, kerberized):
    assert curl(realm, kerberized, "https", kerberized.port("wsman-https")) == "200"
    assert curl(realm, kerberized, "http", kerberized.wsman_port) == "403"


def ssh(realm, kerberized, user, *more):
    """OpenSSH with the ticket of kim, and without a key."""
    folder, env = realm
    command = ["ssh", "-F", "none", "-p", str(kerberized.ssh_port), "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
               "-o", "GSSAPIAuthentication=yes", "-o", "IdentitiesOnly=yes", *more, f"{user}@localhost", "1 + 1"]
    done = subprocess.run(command, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=90)
    return done.returncode, done.stdout.split(), done.stderr


def test_openssh_logs_in_by_its_ticket(realm, kerberized):
    code, said, errors = ssh(realm, kerberized, "kim", "-o", "PreferredAuthentications=gssapi-with-mic")
    assert (code, said) == (0, ["2"]), errors
    kerberized.wait_for_audit(r'"event":"login","allowed":true,"user":"kim".*"transport":"ssh".*"credential":"kerberos"')


def test_openssh_s_ticket_is_not_another_user_s(realm, kerberized):
    code, said, errors = ssh(realm, kerberized, kerberized.user, "-K", "-o", "PreferredAuthentications=gssapi-with-mic")
    assert (code, said) == (255, []) and "Permission denied" in errors
    kerberized.wait_for_audit("the principal 'kim@EXAMPLE.ORG' is not 'alice'")
