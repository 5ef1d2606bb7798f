"""Users of a real OpenLDAP server, over StartTLS and LDAPS, by stock clients."""

import json
import pathlib
import re
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
moduleload ppolicy
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
access to * by dn="cn=mooring,dc=example,dc=org" read by self read by * none
overlay memberof
overlay ppolicy
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

dn: cn=strict,dc=example,dc=org
objectClass: pwdPolicy
objectClass: applicationProcess
cn: strict
pwdAttribute: userPassword
pwdMaxAge: 3600
pwdLockout: TRUE
pwdMustChange: TRUE

dn: uid=locked,ou=people,dc=example,dc=org
objectClass: inetOrgPerson
uid: locked
cn: Locked
sn: Locked
userPassword: a password of locked
pwdAccountLockedTime: 000001010000Z
pwdPolicySubentry: cn=strict,dc=example,dc=org

dn: uid=expired,ou=people,dc=example,dc=org
objectClass: inetOrgPerson
uid: expired
cn: Expired
sn: Expired
userPassword: a password of expired
pwdChangedTime: 20200101000000Z
pwdPolicySubentry: cn=strict,dc=example,dc=org

dn: uid=reset,ou=people,dc=example,dc=org
objectClass: inetOrgPerson
uid: reset
cn: Reset
sn: Reset
userPassword: a password of reset
pwdReset: TRUE
pwdPolicySubentry: cn=strict,dc=example,dc=org

dn: cn=crew (a*\\, b),dc=example,dc=org
objectClass: groupOfNames
cn: crew (a*, b)
member: uid=emil,ou=people,dc=example,dc=org

dn: cn=nested,dc=example,dc=org
objectClass: groupOfNames
cn: nested
member: cn=crew (a*\\, b),dc=example,dc=org
member: cn=circle,dc=example,dc=org

dn: cn=circle,dc=example,dc=org
objectClass: groupOfNames
cn: circle
member: cn=nested,dc=example,dc=org

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
    over_tls = free_port()
    running = subprocess.Popen([shutil.which("slapd", path=path), "-f", str(folder / "slapd.conf"), "-h",
                                f"ldap://127.0.0.1:{port} ldaps://127.0.0.1:{over_tls}", "-d", "0"])
    deadline = time.monotonic() + 30
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            break
        except OSError:
            assert running.poll() is None and time.monotonic() < deadline, "slapd does not listen"
            time.sleep(0.05)
    yield folder, port, over_tls
    running.terminate()
    running.wait(30)


@pytest.fixture(scope="module")
def joined(directory, tmp_path_factory):
    folder, port, _ = directory
    state = pathlib.Path(tmp_path_factory.mktemp("mooring"))
    (state / "conf").mkdir()
    (state / "conf" / "login.json").write_text(json.dumps({"org.mooring.session.login": {"failuresBeforeLockOut": 1000, "failuresOfUser": 1000, "failuresOfPeer": 1000}}))
    (state / "ldap.password").write_text("a search password\n")
    (state / "ldap.password").chmod(0o600)
    (state / "configurations").mkdir()
    for group in ("ops", "nested", "crew (a*, b)"):
        (state / "configurations" / f"{group.split()[0]}.pssc").write_text(f"@{{ SessionType = 'Default'; AllowedGroups = '{group}' }}")
    running = Server(state)
    running.settings = {"url": f"ldap://localhost:{port}", "security": "STARTTLS", "trustStore": str(folder / "trusted.p12"),
                        "trustStorePassword": "a store's password", "searchName": "cn=mooring,dc=example,dc=org", "searchPasswordFile": "ldap.password",
                        "userBase": "ou=people,dc=example,dc=org", "groupBase": "dc=example,dc=org"}
    (state / "conf" / "ldap.json").write_text(json.dumps({"org.mooring.credential.ldap": running.settings}))
    running.add_user("ann", "an administrator's password", "administrators")
    running.start()
    yield running
    running.stop()


def use(server, **different):
    """Other settings, of a server that runs."""
    def written(value):
        return f"${str(value).lower()}" if isinstance(value, bool) else str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"

    settings = {"nestedGroups": False, "userName": "", "timeoutMilliseconds": 30000} | server.settings | different
    properties = "; ".join(f"{name} = {written(value)}" for name, value in settings.items())
    run(server, "ann", "an administrator's password", f"Set-BundleConfiguration org.mooring.credential.ldap -Properties @{{ {properties} }}")


def run(server, user, password, script, configuration="Microsoft.PowerShell"):
    wsman = WSMan("127.0.0.1", port=server.wsman_port, ssl=False, auth="basic", username=user, password=password, encryption="never")
    with RunspacePool(wsman, configuration_name=configuration) as session:
        command = PowerShell(session)
        command.add_script(script)
        output = command.invoke()
        assert not command.had_errors, [str(error) for error in command.streams.error]
        return output


def user_of(server, user, password, configuration="Microsoft.PowerShell"):
    return run(server, user, password, "$PSSenderInfo.UserInfo.Identity.Name", configuration)


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


def logs_in(server, user, password, configuration="Microsoft.PowerShell"):
    try:
        return user_of(server, user, password, configuration) == [user]
    except Exception:
        return False


def eventually(condition):
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.2)


def refused(server, user, password, why):
    """By the directory: while other settings take their place nobody is asked, and everybody is refused for that."""
    def told():
        assert not logs_in(server, user, password)
        return re.search(f'"event":"login","allowed":false,"user":"{user}".*{why}', server.audit())

    eventually(told)


@pytest.mark.parametrize("naming", ["searched", "named"])
def test_a_name_is_a_name_and_nothing_else(joined, naming):
    use(joined, **({"userName": "uid={0},ou=people,dc=example,dc=org", "userBase": "", "groupBase": ""} if naming == "named" else {}))
    eventually(lambda: logs_in(joined, "dora", "a password of dora"))
    for user in ("*", "dor*", "dora)(uid=*", "*)(|(uid=dora", "dora\\00", "dora\\2a", "dora,ou=people", "dora+cn=Dora", "uid=dora", "DORA", " dora", "dora ",
                 "\\64ora", "#04024869", "dora\u0000", "-dora", "x" * 70):
        assert not logs_in(joined, user, "a password of dora"), user


@pytest.mark.parametrize("user", ["dora", "mooring"])
def test_an_empty_password_is_none(joined, user):
    use(joined)
    refused(joined, user, "", "empty password")


@pytest.mark.parametrize("user, why", [("locked", "wrong password, by LDAP"), ("expired", "wrong password, by LDAP"),
                                       ("reset", "the password has to be changed first, by LDAP")])
def test_accounts_that_the_directory_has_closed_are_closed(joined, user, why):
    use(joined)
    refused(joined, user, f"a password of {user}", why)


def test_groups_are_found_in_groups_where_that_is_asked_for(joined):
    use(joined)
    eventually(lambda: logs_in(joined, "emil", "a password of emil", "crew"))
    assert not logs_in(joined, "emil", "a password of emil", "nested")
    use(joined, nestedGroups=True)
    eventually(lambda: logs_in(joined, "emil", "a password of emil", "nested"))
    assert not logs_in(joined, "dora", "a password of dora", "nested")


@pytest.mark.parametrize("security", ["STARTTLS", "LDAPS"])
def test_one_of_two_directories_may_be_down_or_silent(joined, directory, security):
    _, plain, over_tls = directory
    scheme, port = ("ldap", plain) if security == "STARTTLS" else ("ldaps", over_tls)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen(5)
        for other in (free_port(), silent.getsockname()[1]):
            use(joined, security=security, url=f"{scheme}://localhost:{other} {scheme}://localhost:{port}", timeoutMilliseconds=1000)
            eventually(lambda: logs_in(joined, "dora", "a password of dora", "ops"))
            assert not logs_in(joined, "dora", "wrong")


@pytest.mark.parametrize("security, wrong", [("STARTTLS", "untrusted"), ("LDAPS", "other name")])
def test_a_directory_that_cannot_prove_who_it_is_proves_nobody(joined, directory, security, wrong):
    _, plain, over_tls = directory
    host = "127.0.0.1" if wrong == "other name" else "localhost"
    url = f"ldap://{host}:{plain}" if security == "STARTTLS" else f"ldaps://{host}:{over_tls}"
    use(joined, security=security, url=url, **({"trustStore": "", "trustStorePassword": ""} if wrong == "untrusted" else {}))
    eventually(lambda: not logs_in(joined, "dora", "a password of dora"))
    use(joined)
    eventually(lambda: logs_in(joined, "dora", "a password of dora"))
