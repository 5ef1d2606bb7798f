"""WSMan over HTTPS with a password, set up as docs/administration.md says."""

import base64
import http.server
import json
import pathlib
import re
import socket
import socketserver
import ssl
import subprocess
import threading
import types

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


def secured(state, more, plain=False):
    """A server with HTTPS that asks for certificates, and more settings; with HTTP besides, or without."""
    certificate, key, store = state / "server.pem", state / "key.pem", state / "server.p12"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
                    "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
    subprocess.run(["openssl", "pkcs12", "-export", "-inkey", str(key), "-in", str(certificate), "-out", str(store), "-passout",
                    "pass:a store's password"], check=True, capture_output=True)
    http = settings()
    http["org.apache.felix.http"].update({
        "org.apache.felix.http.host": "127.0.0.1", "org.apache.felix.http.enable": plain, "org.osgi.service.http.port.secure": 0,
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


def stored(secure, tmp_path, user):
    """The user's certificate in a store as .NET keeps it on UNIX: the home and the thumbprint."""
    store = tmp_path / ".dotnet" / "corefx" / "cryptography" / "x509stores" / "my"
    store.mkdir(parents=True)
    pem, key = secure.state / f"{user}.pem", secure.state / f"{user}.key"
    subprocess.run(["openssl", "pkcs12", "-export", "-inkey", str(key), "-in", str(pem), "-out", str(store / "one.pfx"), "-passout", "pass:"], check=True)
    shown = subprocess.run(["openssl", "x509", "-in", str(pem), "-noout", "-fingerprint", "-sha1"], check=True, capture_output=True, text=True).stdout
    return tmp_path, shown.strip().split("=")[1].replace(":", "")


def over_https(secure, work, options="-SkipCACheck"):
    return shell(f"$me = [pscredential]::new('{secure.user}', (ConvertTo-SecureString '{secure.password}' -AsPlainText -Force))\n"
                 f"$to = @{{ ComputerName = 'localhost'; Port = {secure.port('wsman-https')}; UseSSL = $true;"
                 f" SessionOption = New-PSSessionOption {options} }}\n{work}").splitlines()


def test_our_own_client_logs_in_with_a_certificate_of_the_users_store(secure, tmp_path):
    home, thumbprint = stored(secure, tmp_path, "alice")
    assert over_https(secure, f"$env:HOME = '{home}'; $to.CertificateThumbprint = '{thumbprint}'; $s = New-PSSession @to\n"
                              "Invoke-Command $s { $PSSenderInfo.UserInfo.Identity.Name }; Get-PSSession @to | ForEach-Object State | Out-String -Stream\n"
                              "Disconnect-PSSession $s | Connect-PSSession | ForEach-Object { \"$($_.State)\" }; Remove-PSSession $s") == [
        "alice", "Opened", "Opened"]


def test_a_certificate_that_is_not_there_or_of_nobody_opens_nothing(secure, tmp_path):
    home, thumbprint = stored(secure, tmp_path, "mallory")
    shown = over_https(secure, f"$env:HOME = '{home}'; foreach ($one in '{thumbprint}', '00') {{\n"
                               "  try { $null = New-PSSession @to -CertificateThumbprint $one -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; \"$_\" } }\n"
                               f"try {{ New-PSSession @to -CertificateThumbprint {thumbprint} -Credential $me }} catch {{ $_.FullyQualifiedErrorId }}")
    assert shown == ["AccessDenied,PSSessionOpenFailed", "[localhost] Access is denied.",
                     "CreateRemoteRunspaceFailed,Microsoft.PowerShell.Commands.NewPSSessionCommand",
                     f"The certificate with the thumbprint '00' is not in the store of {home}, .dotnet/corefx/cryptography/x509stores/my.",
                     "ParameterBindingFailed,Microsoft.PowerShell.Commands.NewPSSessionCommand"]


class Proxy(socketserver.ThreadingTCPServer):
    """Tunnels to where it is asked to, for one user."""

    daemon_threads = True

    def __init__(self, login):
        super().__init__(("127.0.0.1", 0), Tunnel)
        self.login, self.asked = login, []
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Tunnel(socketserver.StreamRequestHandler):

    def handle(self):
        host, port = self.rfile.readline().split()[1].decode().rsplit(":", 1)
        headers = {}
        while line := self.rfile.readline().decode().strip():
            name, value = line.split(": ", 1)
            headers[name.lower()] = value
        self.server.asked.append(f"{host}:{port}")
        if headers.get("proxy-authorization") != "Basic " + base64.b64encode(self.server.login.encode()).decode():
            self.wfile.write(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
            return
        with socket.create_connection((host, int(port))) as there:
            self.wfile.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            back = threading.Thread(target=self.copy, args=(there, self.connection), daemon=True)
            back.start()
            self.copy(self.connection, there)
            back.join()

    @staticmethod
    def copy(source, sink):
        try:
            while data := source.recv(65536):
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # one of both has gone


@pytest.fixture
def proxy():
    running = Proxy("carl:a proxy's password")
    yield running
    running.shutdown()
    running.server_close()


@pytest.mark.parametrize("authentication", ["Basic", "Negotiate"])
def test_our_own_client_goes_by_the_proxy_of_the_environment(secure, proxy, authentication):
    if authentication == "Negotiate":
        secure.add_user("nina", "a password of hers", ntlm=True)
        secure = types.SimpleNamespace(user="nina", password="a password of hers", port=secure.port)
    port = proxy.server_address[1]
    assert over_https(secure, f"$env:https_proxy = 'http://127.0.0.1:{port}'\n"
                              f"$there = [pscredential]::new('carl', (ConvertTo-SecureString \"a proxy's password\" -AsPlainText -Force))\n"
                              "$to.SessionOption = New-PSSessionOption -SkipCACheck -ProxyAccessType IEConfig -ProxyAuthentication Basic -ProxyCredential $there\n"
                              f"$s = New-PSSession @to -Credential $me -Authentication {authentication}\n"
                              "Invoke-Command $s { $PSSenderInfo.UserInfo.Identity.Name }; Remove-PSSession $s") == [secure.user]
    assert set(proxy.asked) == {f"localhost:{secure.port('wsman-https')}"}


def test_a_proxy_that_lets_nobody_through_is_told_and_what_is_not_supported_is_refused(secure, proxy):
    port = proxy.server_address[1]
    shown = over_https(secure, f"$env:https_proxy = 'http://127.0.0.1:{port}'\n"
                               "function tried($options) { $to.SessionOption = $options\n"
                               "  try { New-PSSession @to -Credential $me -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; \"$_\" } }\n"
                               "tried (New-PSSessionOption -SkipCACheck -ProxyAccessType IEConfig)\n"
                               "tried (New-PSSessionOption -SkipCACheck -ProxyAccessType AutoDetect)\n"
                               "tried (New-PSSessionOption -SkipCACheck -ProxyAccessType IEConfig -ProxyCredential $me)\n"
                               "tried (New-PSSessionOption -SkipCACheck -ProxyCredential $me)\n"
                               "try { New-PSSessionOption -ProxyAuthentication Kerberos } catch { \"$_\" }")
    assert shown[0] == "CannotConnect,PSSessionOpenFailed"
    assert "The proxy 127.0.0.1:" in shown[1] and "407" in shown[1]
    refused = "System.ArgumentException,Microsoft.PowerShell.Commands.NewPSSessionCommand"
    assert [shown[2], shown[4], shown[6]] == [refused] * 3
    assert "AutoDetect is not supported" in shown[3]
    assert "Negotiate is not supported" in shown[5]
    assert shown[7].startswith("Proxy credentials cannot be specified when using the following proxy access type: None.")
    assert shown[8].startswith("Kerberos cannot be specified as a proxy authentication mechanism.")
