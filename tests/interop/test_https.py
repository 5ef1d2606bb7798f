"""WSMan over HTTPS with a password, set up as docs/administration.md says."""

import json
import pathlib
import re
import subprocess

import pytest
from pypsrp.powershell import PowerShell, RunspacePool
from pypsrp.wsman import WSMan
from server import ROOT, Server


def settings():
    """The example of the documentation."""
    text = (ROOT / "docs" / "administration.md").read_text()
    section = text[text.index("### HTTPS for WSMan"):]
    return json.loads(re.search(r"```\n(.*?)```", section, re.DOTALL)[1])


@pytest.fixture(scope="module")
def secure(tmp_path_factory):
    state = pathlib.Path(tmp_path_factory.mktemp("mooring"))
    certificate, key, store = state / "server.pem", state / "key.pem", state / "server.p12"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
                    "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
    subprocess.run(["openssl", "pkcs12", "-export", "-inkey", str(key), "-in", str(certificate), "-out", str(store), "-passout",
                    "pass:a store's password"], check=True, capture_output=True)
    http = settings()
    http["org.apache.felix.http"].update({
        "org.apache.felix.http.host": "127.0.0.1", "org.osgi.service.http.port.secure": 0,
        "org.apache.felix.https.keystore": str(store), "org.apache.felix.https.keystore.password": "a store's password"})
    (state / "conf").mkdir()
    (state / "conf" / "https.json").write_text(json.dumps(http))
    running = Server(state).start()
    running.certificate = certificate
    yield running
    running.stop()


def test_a_session_is_opened_over_https_by_a_client_that_checks_the_certificate(secure):
    port = secure.port("wsman-https")
    wsman = WSMan("localhost", port=port, ssl=True, cert_validation=str(secure.certificate), auth="basic", username=secure.user,
                  password=secure.password)
    with RunspacePool(wsman) as session:
        command = PowerShell(session)
        command.add_script("1 + 1")
        assert command.invoke() == [2]


def test_plain_http_is_not_there(secure):
    assert secure.wsman_port is None
