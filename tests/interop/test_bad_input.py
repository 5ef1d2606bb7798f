"""Peers that break the protocol: each gets an error and an audit line, and harms no other session."""

import base64
import socket
import urllib.error
import urllib.request
import uuid

import pytest
from pypsrp.powershell import PowerShell, RunspacePool
from test_wsman_pypsrp import connect

ENVELOPE = ("<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope' xmlns:a='http://schemas.xmlsoap.org/ws/2004/08/addressing'"
            " xmlns:w='http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd' xmlns:r='http://schemas.microsoft.com/wbem/wsman/1/windows/shell'>"
            "<s:Header><a:Action>{action}</a:Action><a:MessageID>uuid:{id}</a:MessageID>"
            "<w:ResourceURI>http://schemas.microsoft.com/powershell/Microsoft.PowerShell</w:ResourceURI>{headers}</s:Header>"
            "<s:Body>{body}</s:Body></s:Envelope>")
CREATE = "http://schemas.xmlsoap.org/ws/2004/09/transfer/Create"
SHELL = "<r:Shell><creationXml xmlns='http://schemas.microsoft.com/powershell'>{}</creationXml></r:Shell>"


def envelope(**parts):
    return ENVELOPE.format(id=uuid.uuid4(), **parts)


@pytest.fixture
def neighbour(server):
    """Another client's session, which must live through everything."""
    with connect(server) as wsman, RunspacePool(wsman) as pool:
        yield
        shell = PowerShell(pool)
        shell.add_script("'unharmed'")
        assert shell.invoke() == ["unharmed"]


def post(server, body, password=None):
    token = base64.b64encode(f"{server.user}:{password or server.password}".encode()).decode()
    request = urllib.request.Request(f"http://127.0.0.1:{server.wsman_port}/wsman", data=body if isinstance(body, bytes) else body.encode(),
                                     headers={"Authorization": "Basic " + token, "Content-Type": "application/soap+xml;charset=UTF-8"})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


@pytest.mark.parametrize("body, status, said", [
    ("<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", 400, "DTD"),
    ("not xml", 400, "well-formed"),
    ("<x/>", 400, "root element"),
    (envelope(action="http://nowhere/Do", headers="", body=""), 500, "not supported"),
    (envelope(action=CREATE, headers="", body=SHELL.format("A" * 28)), 400, "ObjectId"),
    (envelope(action=CREATE, headers="", body=SHELL.format("%%%")), 400, "base64"),
    (envelope(action=CREATE, headers="<w:OptionSet><w:Option Name='protocolversion'>9.9</w:Option></w:OptionSet>",
                     body=SHELL.format("AAAA")), 400, "9.9"),
    (b"x" * (600 * 1024), 413, "larger"),
    (envelope(action=CREATE, headers="<x:Escrow xmlns:x='urn:x' s:mustUnderstand='true'/>", body=SHELL.format("AAAA")), 400, "2150858768"),
    (envelope(action=CREATE, headers="", body=SHELL.format("AAAA")).replace("2004/08/addressing", "2005/08/addressing"), 400, "Action"),
    (envelope(action=CREATE, headers="<w:MaxEnvelopeSize>8192</w:MaxEnvelopeSize>", body=SHELL.format("AAAA")), 500, "2150858824"),
    (envelope(action=CREATE, headers="<w:OperationTimeout>PT0S</w:OperationTimeout>", body=SHELL.format("AAAA")), 500, "2150858764"),
], ids=["dtd", "no xml", "no envelope", "unknown action", "a fragment of nothing", "no base64", "wrong version", "oversized",
        "a header that must be understood", "headers of another namespace", "an envelope too small", "no time"])
def test_a_wrong_request_is_answered_by_a_fault_that_says_why(server, neighbour, body, status, said):
    code, text = post(server, body)
    assert code == status, text
    assert said in text, text


def test_a_body_that_ends_too_early_is_no_request(server, neighbour):
    body = envelope(action="http://schemas.xmlsoap.org/ws/2004/09/transfer/Get", headers="", body="").encode()
    token = base64.b64encode(f"{server.user}:{server.password}".encode()).decode()
    with socket.create_connection(("127.0.0.1", server.wsman_port), timeout=30) as peer:
        peer.sendall(f"POST /wsman HTTP/1.1\r\nHost: x\r\nAuthorization: Basic {token}\r\nContent-Length: {len(body) + 9}\r\n\r\n".encode() + body)
        peer.shutdown(socket.SHUT_WR)
        assert peer.recv(256).startswith(b"HTTP/1.1 400 ")


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])
def test_nothing_but_post_is_answered(server, method):
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{server.wsman_port}/wsman", method=method), timeout=30)
    assert refused.value.code == 405 and refused.value.headers["Allow"] == "POST" and refused.value.read() == b""


def test_a_fragment_of_giant_declared_length_is_refused(server, neighbour):
    fragment = (1).to_bytes(8, "big") + (0).to_bytes(8, "big") + b"\x03" + (0x7fffffff).to_bytes(4, "big")
    code, text = post(server, envelope(action=CREATE, headers="", body=SHELL.format(base64.b64encode(fragment).decode())))
    assert code in (400, 500) and "exceeded" in text, text


def test_another_user_s_shell_does_not_exist(server, neighbour):
    server.add_user("mallory", "open sesame and more")
    with connect(server) as wsman, RunspacePool(wsman) as mine:
        theirs = connect(server, username="mallory", password="open sesame and more")
        foreign = RunspacePool(theirs)
        foreign.shell._selector_set = mine.shell._selector_set
        foreign.shell.opened = True
        with pytest.raises(Exception) as raised:
            foreign.shell.receive("stdout")
        assert "2150858843" in str(raised.value)


def test_a_shell_is_not_found_under_the_resource_of_another_configuration(server, neighbour):
    with connect(server) as wsman, RunspacePool(wsman) as pool:
        right = pool.shell.resource_uri
        pool.shell.resource_uri = "http://schemas.microsoft.com/powershell/other"
        for ask in (lambda: pool.shell.receive("stdout", timeout=1), lambda: pool.disconnect(), lambda: pool.shell.close()):
            with pytest.raises(Exception, match="2150858843"):
                ask()
        pool.shell.resource_uri = right.upper()
        shell = PowerShell(pool)
        shell.add_script("'found'")
        assert shell.invoke() == ["found"]


def test_a_stream_that_is_not_there_is_refused(server, neighbour):
    with connect(server) as wsman, RunspacePool(wsman) as pool:
        for ask in (lambda: pool.shell.receive("stderr", timeout=1), lambda: pool.shell.send("stdout", b"x")):
            with pytest.raises(Exception, match="is no stream to"):
                ask()
        shell = PowerShell(pool)
        shell.add_script("1")
        assert shell.invoke() == [1]


def test_garbage_before_ssh_s_version_is_dropped(server, neighbour):
    with socket.create_connection(("127.0.0.1", server.ssh_port), timeout=30) as peer:
        peer.settimeout(30)
        assert peer.recv(256).startswith(b"SSH-2.0-")
        try:
            peer.sendall(b"x" * 100_000 + b"\r\n")
            while peer.recv(65536):
                pass
        except ConnectionError:
            pass


def test_many_silent_peers_keep_nobody_out(server, neighbour):
    silent = [socket.create_connection(("127.0.0.1", server.ssh_port), timeout=30) for _ in range(40)]
    try:
        with connect(server) as wsman, RunspacePool(wsman) as pool:
            shell = PowerShell(pool)
            shell.add_script("1")
            assert shell.invoke() == [1]
    finally:
        for peer in silent:
            peer.close()
