"""WS-Management's discovery: who is here, asked with a login and without one, as Test-WSMan and tools that watch over servers do."""

import base64
import urllib.error
import urllib.request
import xml.etree.ElementTree as tree

import pytest

NAMESPACE = "http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd"
PROFILES = "http://schemas.dmtf.org/wbem/wsman/1/wsman/secprofile/"
ENVELOPE = f"<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope' xmlns:i='{NAMESPACE}'><s:Header/><s:Body>{{}}</s:Body></s:Envelope>"
IDENTIFY = ENVELOPE.format("<i:Identify/>")


def asked(server, body=IDENTIFY, path="/wsman", **headers):
    request = urllib.request.Request(f"http://127.0.0.1:{server.wsman_port}{path}", data=body.encode(),
                                     headers={"Content-Type": "application/soap+xml;charset=UTF-8", **headers})
    with urllib.request.urlopen(request, timeout=30) as answer:
        said = tree.fromstring(answer.read()).find(f".//{{{NAMESPACE}}}IdentifyResponse")
        return {element.tag.split("}")[1]: element.text or [profile.text.removeprefix(PROFILES) for profile in element] for element in said}


@pytest.mark.parametrize("how", [{"WSMANIDENTIFY": "unauthenticated"}, {"path": "/wsman-anon/identify"}])
def test_who_has_not_logged_in_is_told_that_somebody_is_here_and_no_more(server, how):
    assert asked(server, **how) == {"ProtocolVersion": "http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd", "ProductVendor": "Mooring",
                                    "ProductVersion": "OS: 0.0.0 SP: 0.0 Stack: 3.0"}


def test_a_user_is_told_the_version_and_the_ways_to_log_in(server):
    token = base64.b64encode(f"{server.user}:{server.password}".encode()).decode()
    said = asked(server, Authorization="Basic " + token)
    assert said["ProductVendor"] == "Mooring" and said["ProductVersion"][0].isdigit()
    assert {"http/basic", "https/basic"} <= set(said["SecurityProfiles"])


@pytest.mark.parametrize("body, how", [
    (IDENTIFY, {}),
    (ENVELOPE.format("<i:Enumerate/>"), {"WSMANIDENTIFY": "unauthenticated"}),
    (ENVELOPE.format("<Identify/>"), {"path": "/wsman-anon/identify"}),
    ("nothing", {"path": "/wsman-anon/identify"}),
    (ENVELOPE.format("<i:Identify>" + "x" * 9000 + "</i:Identify>"), {"WSMANIDENTIFY": "unauthenticated"}),
    (IDENTIFY, {"WSMANIDENTIFY": "unauthenticated", "Authorization": "Basic " + base64.b64encode(b"alice:wrong").decode()}),
], ids=["without the header", "another question", "another namespace", "no envelope", "too long", "with a wrong password"])
def test_everything_else_needs_a_login(server, body, how):
    with pytest.raises(urllib.error.HTTPError) as refused:
        asked(server, body, **how)
    assert refused.value.code == 401
