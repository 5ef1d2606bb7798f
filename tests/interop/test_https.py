"""WSMan over HTTPS with a password, set up as docs/administration.md says."""

import http.server
import json
import pathlib
import re
import ssl
import subprocess
import threading

import pytest
from pypsrp.exceptions import AuthenticationError
from pypsrp.powershell import PowerShell, RunspacePool
from pypsrp.wsman import WSMan
from server import ROOT, Server
from test_own_client import shell


def settings():
    """The example of the documentation."""
    text = (ROOT / "docs" / "administration.md").read_text()
    section = text[text.index("### HTTPS for WSMan"):]
    return json.loads(re.search(r"```\n(.*?)```", section, re.DOTALL)[1])


def certificate_settings():
    text = (ROOT / "docs" / "administration.md").read_text()
    section = text[text.index("### Certificates of users"):]
    return json.loads(re.search(r"```\n(.*?)```", section, re.DOTALL)[1])


@pytest.fixture(scope="module")
def secure(tmp_path_factory):
    running = secured(pathlib.Path(tmp_path_factory.mktemp("mooring")), {})
    yield running
    running.stop()


@pytest.fixture
def both(tmp_path):
    running = secured(tmp_path, {"org.mooring.session.login": {"combinations": ["certificate,password"]}})
    yield running
    running.stop()


def secured(state, more):
    """A server with HTTPS that asks for certificates, and more settings."""
    certificate, key, store = state / "server.pem", state / "key.pem", state / "server.p12"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
                    "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
    subprocess.run(["openssl", "pkcs12", "-export", "-inkey", str(key), "-in", str(certificate), "-out", str(store), "-passout",
                    "pass:a store's password"], check=True, capture_output=True)
    http = settings()
    http["org.apache.felix.http"].update({
        "org.apache.felix.http.host": "127.0.0.1", "org.osgi.service.http.port.secure": 0,
        "org.apache.felix.https.keystore": str(store), "org.apache.felix.https.keystore.password": "a store's password"})
    trusted = state / "users.p12"
    for user in ("alice", "mallory"):
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={user}", "-keyout",
                        str(state / f"{user}.key"), "-out", str(state / f"{user}.pem")], check=True, capture_output=True)
        subprocess.run(["keytool", "-importcert", "-noprompt", "-alias", user, "-file", str(state / f"{user}.pem"), "-keystore",
                        str(trusted), "-storetype", "PKCS12", "-storepass", "a store's password"], check=True, capture_output=True)
    http["org.apache.felix.http"].update(certificate_settings()["org.apache.felix.http"])
    http["org.apache.felix.http"].update({
        "org.apache.felix.https.truststore": str(trusted), "org.apache.felix.https.truststore.password": "a store's password"})
    users = state / "authorized_certificates.d"
    users.mkdir(mode=0o700)
    (users / "alice").write_text((state / "alice.pem").read_text())
    (users / "alice").chmod(0o600)
    (state / "conf").mkdir()
    (state / "conf" / "https.json").write_text(json.dumps(http | more))
    running = Server(state).start()
    running.certificate = certificate
    return running


def test_a_session_is_opened_over_https_by_a_client_that_checks_the_certificate(secure):
    port = secure.port("wsman-https")
    wsman = WSMan("localhost", port=port, ssl=True, cert_validation=str(secure.certificate), auth="basic", username=secure.user,
                  password=secure.password)
    with RunspacePool(wsman) as session:
        command = PowerShell(session)
        command.add_script("1 + 1")
        assert command.invoke() == [2]


def with_certificate(secure, user):
    return WSMan("localhost", port=secure.port("wsman-https"), ssl=True, cert_validation=str(secure.certificate), auth="certificate",
                 certificate_pem=str(secure.state / f"{user}.pem"), certificate_key_pem=str(secure.state / f"{user}.key"))


def test_a_certificate_opens_the_session_of_the_user_whose_it_is(secure):
    with RunspacePool(with_certificate(secure, "alice")) as session:
        command = PowerShell(session)
        command.add_script("$PSSenderInfo.UserInfo.Identity.Name")
        assert command.invoke() == ["alice"]
    secure.wait_for_audit(r'"event":"login","allowed":true,"user":"alice".*"credential":"certificate"')


def test_a_certificate_of_nobody_is_refused_and_audited(secure):
    with pytest.raises(AuthenticationError):
        RunspacePool(with_certificate(secure, "mallory")).open()
    secure.wait_for_audit(r'"event":"login","allowed":false,"user":"CN=mallory"')


def test_who_only_says_to_have_a_certificate_is_refused(secure):
    wsman = WSMan("localhost", port=secure.port("wsman-https"), ssl=True, cert_validation=str(secure.certificate), auth="certificate",
                  certificate_pem="none", certificate_key_pem="none")
    wsman.transport.session = wsman.transport._build_session()
    wsman.transport.session.cert = None
    with pytest.raises(AuthenticationError):
        RunspacePool(wsman).open()


def with_both(secure, password, certificate="alice"):
    wsman = WSMan("localhost", port=secure.port("wsman-https"), ssl=True, cert_validation=str(secure.certificate), auth="basic", username=secure.user,
                  password=password)
    wsman.transport.session = wsman.transport._build_session()
    wsman.transport.session.cert = (str(secure.state / f"{certificate}.pem"), str(secure.state / f"{certificate}.key"))
    return wsman


def test_a_certificate_and_a_password_are_needed_together_where_the_server_says_so(both):
    with RunspacePool(with_both(both, both.password)) as session:
        command = PowerShell(session)
        command.add_script("40 + 2")
        assert command.invoke() == [42]
    only_password = WSMan("localhost", port=both.port("wsman-https"), ssl=True, cert_validation=str(both.certificate), auth="basic",
                          username=both.user, password=both.password)
    for wsman in (with_certificate(both, "alice"), only_password, with_both(both, "wrong"), with_both(both, both.password, "mallory")):
        with pytest.raises(AuthenticationError):
            RunspacePool(wsman).open()
    both.wait_for_audit("certificate was proved, and more is needed")


def test_plain_http_is_not_there(secure):
    assert secure.wsman_port is None


def own_client(secure, work):
    me = (f"$to = @{{ Port = {secure.port('wsman-https')}; UseSSL = $true; Authentication = 'Basic';"
          f" Credential = [pscredential]::new('{secure.user}', (ConvertTo-SecureString '{secure.password}' -AsPlainText)) }}\n")
    return shell(me + work).splitlines()


def test_our_own_client_opens_sessions_over_https(secure):
    assert own_client(secure, "$to += @{ ComputerName = 'localhost'; SessionOption = New-PSSessionOption -SkipCACheck }\n"
                              "$s = New-PSSession @to; Invoke-Command $s { $x = 3 }\n"
                              "$null = Disconnect-PSSession $s; $null = Connect-PSSession $s; Invoke-Command $s { $x }\n"
                              "@(Get-PSSession @to).Count; Remove-PSSession $s") == ["3", "1"]


@pytest.fixture
def elsewhere(tmp_path):
    """The port of a server with another computer's certificate, which lets nobody in."""
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=elsewhere", "-addext",
                    "subjectAltName=DNS:elsewhere", "-keyout", str(tmp_path / "key"), "-out", str(tmp_path / "pem")], check=True,
                   capture_output=True)

    class Refusal(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(401)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *words):
            pass

    listening = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Refusal)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "pem", tmp_path / "key")
    listening.socket = context.wrap_socket(listening.socket, server_side=True)
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    yield listening.server_port
    listening.shutdown()


def test_our_own_client_gives_a_password_to_nobody_whom_it_does_not_trust(elsewhere):
    made = "New-PSSession -ComputerName localhost @to -ErrorAction SilentlyContinue -ErrorVariable +e -SessionOption (New-PSSessionOption"
    shown = shell(f"$to = @{{ Port = {elsewhere}; UseSSL = $true; Authentication = 'Basic';"
                  f" Credential = [pscredential]::new('u', (ConvertTo-SecureString 'p' -AsPlainText)) }}\n"
                  f"{made}); {made} -SkipCNCheck); {made} -SkipCACheck); {made} -SkipCACheck -SkipCNCheck)\n"
                  "$e | ForEach-Object FullyQualifiedErrorId").splitlines()
    assert shown == ["CannotConnect,PSSessionOpenFailed"] * 3 + ["AccessDenied,PSSessionOpenFailed"]
