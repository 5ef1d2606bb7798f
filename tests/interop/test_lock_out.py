"""Guessing, by stock clients on both transports and from several addresses: what it costs who guesses, and that it costs nobody else anything."""

import asyncio
import base64
import concurrent.futures
import http.client
import json
import shutil
import time

import asyncssh
import pytest
from pypsrp.exceptions import AuthenticationError
from pypsrp.powershell import PowerShell, RunspacePool
from pypsrp.wsman import WSMan
from server import Server

WINDOW, LOCKED = 30, 20
SETTINGS = {"org.mooring.session.login": {"failuresOfUser": 3, "failuresOfPeer": 8, "failureWindowSeconds": WINDOW,
                                          "failuresBeforeLockOut": 5, "lockOutSeconds": LOCKED}}
PASSWORDS = {"alice": "correct horse battery", "bob": "a password of bob", "carol": "a password of carol"}
HERE = "127.0.0.1"


@pytest.fixture(scope="module")
def guessed(tmp_path_factory):
    state = tmp_path_factory.mktemp("guessed")
    (state / "conf").mkdir()
    (state / "conf" / "login.json").write_text(json.dumps(SETTINGS))
    server = Server(state)
    server.add_user("alice", PASSWORDS["alice"], ntlm=True)
    server.add_user("bob", PASSWORDS["bob"])
    server.add_user("carol", PASSWORDS["carol"])
    server.make_key()
    shutil.copy(state / "authorized_keys.d" / "alice", state / "authorized_keys.d" / "carol")
    yield server.run()
    server.stop()


def by_ssh(server, user, password=None, source=HERE):
    """asyncssh, with a password or with the key; whether it was let in."""
    async def log_in():
        how = {"password": password, "client_keys": None} if password else {"client_keys": [str(server.key)]}
        async with asyncssh.connect("127.0.0.1", server.ssh_port, username=user, known_hosts=None, config=None, agent_path=None,
                                    local_addr=(source, 0), **how) as connection:
            return (await connection.run("'in'")).stdout.strip() == "in"
    try:
        return asyncio.run(log_in())
    except asyncssh.PermissionDenied:
        return False


def by_basic(server, user, password, source=HERE):
    """Whether a WSMan request is heard."""
    connection = http.client.HTTPConnection("127.0.0.1", server.wsman_port, timeout=60, source_address=(source, 0))
    token = base64.b64encode(f"{user}:{password}".encode()).decode()
    connection.request("POST", "/wsman", body="x", headers={"Authorization": f"Basic {token}", "Content-Type": "application/soap+xml"})
    status = connection.getresponse().status
    connection.close()
    return status != 401


def pool(server, user, password, auth="basic"):
    return RunspacePool(WSMan("127.0.0.1", port=server.wsman_port, ssl=False, auth=auth, username=user, password=password,
                              encryption="never" if auth == "basic" else "auto"))


def by_pypsrp(server, user, password, auth="basic"):
    try:
        with pool(server, user, password, auth) as session:
            return answer(session) == [42]
    except AuthenticationError:
        return False


def answer(session):
    command = PowerShell(session)
    command.add_script("40 + 2")
    return command.invoke()


def at_once(*attempts):
    """Those that are refused unheard are also held up; together they take no longer than one."""
    with concurrent.futures.ThreadPoolExecutor(len(attempts)) as threads:
        return [done.result() for done in [threads.submit(*attempt) for attempt in attempts]]


def comes_back(attempt):
    deadline = time.monotonic() + 120
    while not attempt():
        assert time.monotonic() < deadline, "who was refused for a while is refused for ever"
        time.sleep(1)


def test_failures_count_over_all_ways_in_for_one_name_from_one_address_and_for_no_other(guessed):
    right = PASSWORDS["alice"]
    session = pool(guessed, "alice", right)
    session.open()

    assert not by_pypsrp(guessed, "alice", "wrong")
    assert not by_ssh(guessed, "alice", "wrong")
    assert not by_pypsrp(guessed, "alice", "wrong", "negotiate")

    assert at_once((by_pypsrp, guessed, "alice", right), (by_pypsrp, guessed, "alice", right, "negotiate"), (by_ssh, guessed, "alice", right),
                   (by_ssh, guessed, "alice"), (by_basic, guessed, "alice", right)) == [False] * 5
    guessed.wait_for_audit(r'"event":"login","allowed":false,"user":"alice".*too many failed logins lately')
    assert at_once((by_pypsrp, guessed, "bob", PASSWORDS["bob"]), (by_ssh, guessed, "bob", PASSWORDS["bob"]),
                   (by_ssh, guessed, "alice", right, "127.0.1.2"), (by_ssh, guessed, "alice", None, "127.0.1.2"),
                   (by_basic, guessed, "alice", right, "127.0.1.3")) == [True] * 5
    assert answer(session) == [42], "a session that was there goes on"
    comes_back(lambda: by_ssh(guessed, "alice", right))
    session.close()


def test_a_login_that_goes_well_ends_the_counting(guessed):
    source = "127.0.2.1"
    for _ in range(2):
        assert not by_basic(guessed, "bob", "wrong", source)
        assert not by_ssh(guessed, "bob", "wrong", source)
        assert by_ssh(guessed, "bob", PASSWORDS["bob"], source)
    assert by_basic(guessed, "bob", PASSWORDS["bob"], source)


def test_an_address_that_tries_many_names_is_refused_all_of_them_and_another_is_not(guessed):
    source = "127.0.3.1"
    assert at_once(*[(by_basic if i % 2 else by_ssh, guessed, f"nobody{i}", "x", source) for i in range(8)]) == [False] * 8
    assert at_once((by_basic, guessed, "bob", PASSWORDS["bob"], source), (by_ssh, guessed, "bob", PASSWORDS["bob"], source)) == [False] * 2
    assert at_once((by_basic, guessed, "bob", PASSWORDS["bob"], "127.0.3.2"), (by_ssh, guessed, "bob", PASSWORDS["bob"], "127.0.3.2")) == [True] * 2


def test_a_name_is_locked_out_for_a_while_on_all_ways_in_from_everywhere(guessed):
    right, elsewhere = PASSWORDS["carol"], "127.0.4.9"
    assert by_basic(guessed, "carol", right, elsewhere)
    assert at_once(*[(by_basic if i % 2 else by_ssh, guessed, "carol", "wrong", f"127.0.4.{i}") for i in range(1, 6)]) == [False] * 5
    assert at_once((by_basic, guessed, "carol", right, elsewhere), (by_ssh, guessed, "carol", right, elsewhere),
                   (by_ssh, guessed, "carol", None, elsewhere)) == [False] * 3
    assert at_once((by_basic, guessed, "bob", PASSWORDS["bob"], elsewhere), (by_ssh, guessed, "bob", PASSWORDS["bob"], elsewhere)) == [True] * 2
    assert guessed.audit().count('"event":"lock_out"') == 1
    guessed.wait_for_audit(r'"event":"login","allowed":false,"user":"carol".*the user is locked out')
    comes_back(lambda: by_ssh(guessed, "carol", right, elsewhere))
    assert by_ssh(guessed, "carol", None, elsewhere)
