"""Negotiate with NTLM over HTTP, every message encrypted, and over HTTPS, bound to the TLS connection: by pypsrp and pyspnego."""

import json
import os
import pathlib
import subprocess

import pytest
import requests
from pypsrp.exceptions import AuthenticationError, WinRMTransportError
from pypsrp.negotiate import HTTPNegotiateAuth
from pypsrp.powershell import PowerShell, RunspacePool
from pypsrp.wsman import WSMan
from server import MOORING, Server


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    running = Server(pathlib.Path(tmp_path_factory.mktemp("mooring"))).start()
    running.add_user("nora", "a password of nora", "staff", ntlm=True)
    running.add_user("ben", "a password of ben")
    yield running
    running.stop()


@pytest.fixture(scope="module")
def secure(tmp_path_factory):
    state = pathlib.Path(tmp_path_factory.mktemp("mooring"))
    certificate, key, store = state / "server.pem", state / "key.pem", state / "server.p12"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
                    "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
    subprocess.run(["openssl", "pkcs12", "-export", "-inkey", str(key), "-in", str(certificate), "-out", str(store), "-passout",
                    "pass:a store's password"], check=True, capture_output=True)
    (state / "conf").mkdir()
    (state / "conf" / "https.json").write_text(json.dumps({"org.apache.felix.http": {
        "org.apache.felix.http.host": "127.0.0.1", "org.apache.felix.http.enable": False, "org.apache.felix.https.enable": True,
        "org.osgi.service.http.port.secure": 0, "org.apache.felix.https.keystore": str(store),
        "org.apache.felix.https.keystore.password": "a store's password"}}))
    running = Server(state).start()
    running.certificate = certificate
    running.add_user("nora", "a password of nora", "staff", ntlm=True)
    yield running
    running.stop()


def over_http(server, auth="negotiate", user="nora", password="a password of nora", **more):
    return WSMan("localhost", port=server.wsman_port, ssl=False, auth=auth, username=user, password=password, **more)


def over_https(server, **more):
    return WSMan("localhost", port=server.port("wsman-https"), ssl=True, cert_validation=str(server.certificate), auth="negotiate",
                 username="nora", password="a password of nora", **more)


def run(wsman, script):
    with RunspacePool(wsman) as session:
        command = PowerShell(session)
        command.add_script(script)
        return command.invoke()


@pytest.mark.parametrize("auth", ["negotiate", "ntlm"])
def test_a_session_over_http_whose_messages_are_encrypted(plain, auth):
    assert run(over_http(plain, auth, encryption="always"), "$PSSenderInfo.UserInfo.Identity.Name; 1..3") == ["nora", 1, 2, 3]
    plain.wait_for_audit(r'"event":"login","allowed":true,"user":"nora".*"credential":"ntlm"')


def test_large_messages_both_ways(plain):
    text = "x" * 300_000
    assert run(over_http(plain), f"'{text}'; 'y' * 3000000") == [text, "y" * 3_000_000]


def test_a_session_is_left_and_taken_again(plain):
    pool = RunspacePool(over_http(plain))
    pool.open()
    command = PowerShell(pool)
    command.add_script("$kept = 42")
    command.invoke()
    pool.disconnect()
    pool.connect()
    command = PowerShell(pool)
    command.add_script("$kept")
    assert command.invoke() == [42]
    pool.close()


def test_many_at_once_each_have_their_own_keys(plain):
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(8) as threads:
        results = list(threads.map(lambda n: run(over_http(plain), f"{n}; 1..200 | % {{ $_ * {n} }}"), range(8)))
    assert results == [[n, *[i * n for i in range(1, 201)]] for n in range(8)]


def test_the_password_never_goes_over_the_wire(plain):
    sent = []
    wsman = over_http(plain)
    wsman.transport.session = wsman.transport._build_session()
    original = wsman.transport.session.send

    def send(request, **kwargs):
        response = original(request, **kwargs)
        sent.append(str(request.headers) + repr(request.body))
        return response

    wsman.transport.session.send = send
    run(wsman, "'a secret of nora'")
    assert sent and not any("a secret of nora" in one or "password of nora" in one for one in sent)


@pytest.mark.parametrize("user, password", [("nora", "wrong"), ("nora", ""), ("nobody", "a password of nora"), ("ben", "a password of ben")])
def test_others_are_refused_and_audited(plain, user, password):
    with pytest.raises(AuthenticationError):
        run(over_http(plain, user=user, password=password or " "), "1")
    plain.wait_for_audit(rf'"event":"login","allowed":false,"user":"{user}".*"credential":"ntlm"')


def test_messages_that_are_not_encrypted_are_refused(plain):
    with pytest.raises(WinRMTransportError) as refused:
        run(over_http(plain, encryption="never"), "1")
    assert refused.value.code == 403


def test_what_one_connection_has_proved_another_has_not(plain):
    session = requests.Session()
    session.auth = HTTPNegotiateAuth("nora", "a password of nora", "negotiate", wrap_required=True)
    url = f"http://localhost:{plain.wsman_port}/wsman"
    assert session.post(url).status_code == 200
    session.auth = None
    assert session.post(url).status_code == 200
    assert requests.post(url).status_code == 401


def test_a_message_that_comes_twice_is_refused_and_ends_what_was_proved(plain):
    pool = RunspacePool(wsman := over_http(plain))
    pool.open()
    http, keys, url = wsman.transport.session, wsman.transport.encryption, wsman.transport.endpoint
    _, message = keys.wrap_message(b"<x/>")
    headers = {"Content-Type": 'multipart/encrypted;protocol="application/HTTP-SPNEGO-session-encrypted";boundary="Encrypted Boundary"'}
    auth, http.auth = http.auth, None
    first = http.post(url, data=message, headers=headers)
    assert (first.status_code, b"Fault" in keys.unwrap_message(first.content, "Encrypted Boundary")) == (400, True)
    assert http.post(url, data=message, headers=headers).status_code == 401
    assert http.post(url).status_code == 401
    http.auth, wsman.transport.encryption = auth, None
    pool.close()


@pytest.mark.parametrize("header", ["Negotiate", "Negotiate ", "Negotiate !!", "Negotiate YWJj", "Kerberos YII=", "Negotiate " + "A" * 5000,
                                    "Negotiate TlRMTVNTUAADAAAA", "Negotiate TlRMTVNTUAABAAAA"])
def test_garbage_is_refused(plain, header):
    answer = requests.post(f"http://localhost:{plain.wsman_port}/wsman", headers={"Authorization": header})
    assert answer.status_code == 401
    assert "Negotiate" in answer.headers["WWW-Authenticate"]


def test_negotiate_is_not_offered_where_nobody_may_use_it(server):
    answer = requests.post(f"http://localhost:{server.wsman_port}/wsman")
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, 'Basic realm="WSMAN"')


def test_https_with_and_without_encryption_of_messages(secure):
    assert run(over_https(secure), "1 + 1") == [2]
    assert run(over_https(secure, encryption="always"), "2 + 2") == [4]
    assert run(over_https(secure, negotiate_send_cbt=False), "3 + 3") == [6]


def test_a_client_bound_to_another_tls_connection_is_refused(secure, monkeypatch):
    monkeypatch.setattr(HTTPNegotiateAuth, "_get_cbt_data", staticmethod(lambda response: b"tls-server-end-point:" + b"x" * 32))
    with pytest.raises(AuthenticationError):
        run(over_https(secure), "1")


def shell(script, **environment):
    done = subprocess.run([str(MOORING), "shell", "-Command", script], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120,
                          env={**os.environ, **environment})
    return (done.stdout + done.stderr).splitlines()


CREDENTIAL = "[pscredential]::new('nora', (ConvertTo-SecureString 'PASSWORD' -AsPlainText -Force))"


def own_client(port, work, password="a password of nora", more=""):
    return shell(f"$c = {CREDENTIAL.replace('PASSWORD', password)}\n"
                 f"$to = @{{ ComputerName = 'localhost'; Port = {port}; Authentication = 'Negotiate'; Credential = $c {more} }}\n{work}")


def test_our_own_client_logs_in_and_does_several_things_at_once(plain):
    assert own_client(plain.wsman_port, "$s = New-PSSession @to; Invoke-Command $s { $x = 5 }; Invoke-Command $s { $x; 'y' * 400000 } |"
                                        " ForEach-Object { \"$_\".Length }\n"
                                        "$j = Invoke-Command $s { 1..3 } -AsJob; Receive-Job $j -Wait\n"
                                        "$t = 1..3 | ForEach-Object { New-PSSession @to }; (Invoke-Command $t { 7 } | Measure-Object -Sum).Sum\n"
                                        "Disconnect-PSSession $s | Out-Null; Connect-PSSession $s | Out-Null; Invoke-Command $s { $x }\n"
                                        "Get-PSSession | Remove-PSSession") == ["1", "400000", "1", "2", "3", "21", "5"]
    plain.wait_for_audit(r'"event":"login","allowed":true,"user":"nora".*"credential":"ntlm"')


def test_our_own_client_is_refused_as_others_are(plain):
    assert own_client(plain.wsman_port, "New-PSSession @to -ErrorVariable e -ErrorAction SilentlyContinue; \"$($e[0])\" -match 'denied'",
                      password="wrong") == ["True"]


def test_our_own_client_over_https(secure):
    option = "; UseSSL = $true; SessionOption = (New-PSSessionOption -SkipCACheck)"
    assert own_client(secure.port("wsman-https"), "Invoke-Command @to { 40 + 2 }", more=option) == ["42"]


def test_the_user_file_has_no_hash_in_the_clear(plain):
    import spnego._ntlm_raw.crypto as crypto
    import base64

    for name in ("users", "server.out", "audit.log"):
        content = (plain.state / name).read_bytes()
        hashed = crypto.ntowfv1("a password of nora")
        assert hashed not in content and base64.b64encode(hashed)[:20] not in content and hashed.hex().encode() not in content
