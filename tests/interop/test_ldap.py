"""Users of a real OpenLDAP server, over StartTLS, by stock clients."""

import json
import pathlib
import shutil
import socket
import subprocess
import time

import pytest
from pypsrp.exceptions import AuthenticationError
from pypsrp.powershell import PowerShell, RunspacePool
from pypsrp.wsman import WSMan
from server import Server

CONFIGURATION = """
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
modulepath /usr/lib/ldap
moduleload back_mdb
moduleload memberof
pidfile {folder}/slapd.pid
TLSCertificateFile {folder}/ldap.pem
TLSCertificateKeyFile {folder}/ldap.key
security simple_bind=128
database mdb
suffix "dc=example,dc=org"
rootdn "cn=admin,dc=example,dc=org"
rootpw "the admin's password"
directory {folder}/data
access to attrs=userPassword by anonymous auth by * none
access to * by dn="cn=mooring,dc=example,dc=org" read by * none
overlay memberof
"""

ENTRIES = """
dn: dc=example,dc=org
objectClass: dcObject
objectClass: organization
dc: example
o: Example

dn: ou=people,dc=example,dc=org
objectClass: organizationalUnit
ou: people

dn: cn=mooring,dc=example,dc=org
objectClass: organizationalRole
objectClass: simpleSecurityObject
cn: mooring
userPassword: a search password

dn: uid=dora,ou=people,dc=example,dc=org
objectClass: inetOrgPerson
uid: dora
cn: Dora
sn: Dora
userPassword: a password of dora

dn: uid=emil,ou=people,dc=example,dc=org
objectClass: inetOrgPerson
uid: emil
cn: Emil
sn: Emil
userPassword: a password of emil

dn: cn=ops,dc=example,dc=org
objectClass: groupOfNames
cn: ops
member: uid=dora,ou=people,dc=example,dc=org
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def directory(tmp_path_factory):
    """slapd on a free port; it takes passwords over TLS only."""
    folder = pathlib.Path(tmp_path_factory.mktemp("slapd"))
    (folder / "data").mkdir()
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
                    "subjectAltName=DNS:localhost", "-keyout", str(folder / "ldap.key"), "-out", str(folder / "ldap.pem")], check=True,
                   capture_output=True)
    subprocess.run(["keytool", "-importcert", "-noprompt", "-alias", "ldap", "-file", str(folder / "ldap.pem"), "-keystore",
                    str(folder / "trusted.p12"), "-storetype", "PKCS12", "-storepass", "a store's password"], check=True, capture_output=True)
    (folder / "slapd.conf").write_text(CONFIGURATION.format(folder=folder))
    path = "/usr/sbin:/usr/bin:/bin"
    subprocess.run([shutil.which("slapadd", path=path), "-f", str(folder / "slapd.conf")], input=ENTRIES, text=True, check=True)
    port = free_port()
    running = subprocess.Popen([shutil.which("slapd", path=path), "-f", str(folder / "slapd.conf"), "-h", f"ldap://127.0.0.1:{port}", "-d", "0"])
    deadline = time.monotonic() + 30
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            break
        except OSError:
            assert running.poll() is None and time.monotonic() < deadline, "slapd does not listen"
            time.sleep(0.05)
    yield folder, port
    running.terminate()
    running.wait(30)


@pytest.fixture(scope="module")
def joined(directory, tmp_path_factory):
    folder, port = directory
    state = pathlib.Path(tmp_path_factory.mktemp("mooring"))
    (state / "conf").mkdir()
    (state / "conf" / "ldap.json").write_text(json.dumps({"org.mooring.credential.ldap": {
        "url": f"ldap://localhost:{port}", "security": "STARTTLS", "trustStore": str(folder / "trusted.p12"),
        "trustStorePassword": "a store's password", "searchName": "cn=mooring,dc=example,dc=org", "searchPasswordFile": "ldap.password",
        "userBase": "ou=people,dc=example,dc=org", "groupBase": "dc=example,dc=org"}}))
    (state / "ldap.password").write_text("a search password\n")
    (state / "ldap.password").chmod(0o600)
    (state / "configurations").mkdir()
    (state / "configurations" / "ops.pssc").write_text("@{ SessionType = 'Default'; AllowedGroups = 'ops' }")
    running = Server(state).start()
    yield running
    running.stop()


def user_of(server, user, password, configuration="Microsoft.PowerShell"):
    wsman = WSMan("127.0.0.1", port=server.wsman_port, ssl=False, auth="basic", username=user, password=password, encryption="never")
    with RunspacePool(wsman, configuration_name=configuration) as session:
        command = PowerShell(session)
        command.add_script("$PSSenderInfo.UserInfo.Identity.Name")
        return command.invoke()


def test_users_of_the_directory_log_in(joined):
    assert user_of(joined, "dora", "a password of dora") == ["dora"]
    assert user_of(joined, joined.user, joined.password) == [joined.user]


@pytest.mark.parametrize("user, password", [("dora", "wrong"), ("dora", "a password of emil"), ("nobody", "x"), ("*", "x"), ("d*)(uid=dora", "x")])
def test_nobody_else_does(joined, user, password):
    with pytest.raises(AuthenticationError):
        user_of(joined, user, password)


def test_groups_of_the_directory_open_configurations(joined):
    assert user_of(joined, "dora", "a password of dora", "ops") == ["dora"]
    with pytest.raises(Exception, match="may use"):
        user_of(joined, "emil", "a password of emil", "ops")
