"""The web console with a real HTTP client: who sees it, what it shows, and what it never shows."""

import json
import re
import time
import uuid

import pytest
import requests
from pypsrp.powershell import RunspacePool
from pypsrp.wsman import WSMan
from server import Server

ADMINISTRATOR, PASSWORD = "root", "battery staple correct"


@pytest.fixture(scope="module")
def console(tmp_path_factory):
    state = tmp_path_factory.mktemp("webconsole")
    (state / "conf").mkdir()
    (state / "conf" / "web.json").write_text(json.dumps({
        "org.mooring.launcher": {"features": ["webconsole"]}, "org.example.secret": {"password": "the-secret-of-a-setting"}}))
    server = Server(state)
    server.add_user(ADMINISTRATOR, PASSWORD, "administrators")
    server.configure("helpdesk", "Description = 'For <b>the desk</b>'; SessionType = 'Empty'; EnvironmentVariables = @{ TOKEN = 'the-secret-of-a-session' }")
    server.start()
    server.url = f"http://localhost:{server.wsman_port}/system/console"
    server.origin = {"Origin": f"http://localhost:{server.wsman_port}"}
    yield server
    server.stop()


#: A request that is refused unread is the last of its connection: the server may close it while the next one is on its way.
LAST = {"Connection": "close"}


def log_in(server, user=ADMINISTRATOR, password=PASSWORD):
    browser = requests.Session()
    answer = browser.post(server.url + "/login", data={"user": user, "password": password}, headers=server.origin, allow_redirects=False)
    return browser, answer


def test_it_is_off_until_it_is_asked_for(server):
    assert requests.get(f"http://localhost:{server.wsman_port}/system/console").status_code == 404


def test_nothing_is_shown_to_who_is_not_logged_in_and_there_is_no_user_of_felix(console):
    for page in "", "/", "/bundles", "/mooring-sessions", "/mooring-configurations", "/services", "/status-Configurations", "/logout":
        for credentials in None, ("admin", "admin"), ("", ""), (ADMINISTRATOR, PASSWORD):
            answer = requests.get(console.url + page, auth=credentials, allow_redirects=False)
            assert answer.status_code == 403 and "Log in" in answer.text, (page, answer.status_code)
            assert "WWW-Authenticate" not in answer.headers


def test_a_user_who_is_no_administrator_is_not_let_in(console):
    browser, answer = log_in(console, console.user, console.password)
    assert answer.status_code == 403 and "no administrator" in answer.text and not browser.cookies
    console.wait_for_audit(r'"allowed":false,"user":"alice","transport":"webconsole"')


def test_an_administrator_sees_sessions_and_configurations_and_names_are_never_markup(console):
    browser, answer = log_in(console)
    assert answer.status_code == 303
    wsman = WSMan("127.0.0.1", port=console.wsman_port, ssl=False, auth="basic", encryption="never", username=console.user, password=console.password)
    with RunspacePool(wsman) as session:
        page = browser.get(console.url + "/mooring-sessions")
        assert page.status_code == 200
        row = re.search(rf"<tr><td>\d+</td><td>[^<]*</td><td>{console.user}</td><td>(.*?)</td><td>(.*?)</td>", page.text)
        assert row and row[1] == "powershell" and row[2] == "Opened", page.text
        assert str(uuid.UUID(str(session.id))) not in page.text.lower()
    page = browser.get(console.url + "/mooring-configurations")
    assert "<td>helpdesk</td><td>For &lt;b&gt;the desk&lt;/b&gt;</td><td>open</td><td>every user</td><td>Empty</td>" in page.text
    assert "the-secret" not in page.text
    for felix in "/bundles", "/services":
        assert browser.get(console.url + felix).status_code == 200, felix


def test_no_page_tells_a_secret(console):
    browser, _ = log_in(console)
    menu = browser.get(console.url + "/mooring-sessions").text
    pages = set(re.findall(r'href="(/system/console/[^"#]*)"', menu)) | {
        "/system/console/" + page for page in ("config", "configMgr", "configMgr/org.example.secret", "status-Configurations", "status-Configurations.txt",
                                               "status-Configurations.zip", "vmstat", "bundles.json", "services.json")}
    for page in pages - {"/system/console/logout"}:
        answer = browser.get(f"http://localhost:{console.wsman_port}{page}")
        assert b"the-secret" not in answer.content, page
        assert console.password.encode() not in answer.content, page


def test_another_sites_page_changes_nothing(console):
    browser, _ = log_in(console)
    assert browser.post(console.url + "/bundles", data={"action": "refreshPackages"}, headers={"Origin": "http://evil.example"} | LAST).status_code == 403
    assert browser.post(console.url + "/bundles", data={"action": "refreshPackages"}, headers=LAST).status_code == 403
    assert requests.post(console.url + "/login", data={"user": ADMINISTRATOR, "password": PASSWORD},
                         headers={"Origin": "http://evil.example"}, allow_redirects=False).status_code == 403
    assert browser.get(console.url + "/mooring-sessions", headers={"Host": f"evil.example:{console.wsman_port}"}).status_code == 403
    assert browser.get(console.url + "/mooring-sessions").status_code == 200


def test_the_menu_links_to_no_page_that_is_refused(console):
    browser, _ = log_in(console)
    pages = set(re.findall(r'href="(/system/console/[^"#]*)"', browser.get(console.url + "/mooring-sessions").text)) - {"/system/console/logout"}
    assert {"/system/console/bundles", "/system/console/mooring-configurations"} <= pages
    assert {page: browser.get(f"http://localhost:{console.wsman_port}{page}").status_code for page in pages} == dict.fromkeys(pages, 200)


def test_pages_say_to_browsers_what_they_may(console):
    browser, answer = log_in(console)
    assert re.fullmatch(r"mooring-console=[\w-]{43}; Path=/system/console; HttpOnly; SameSite=Strict", answer.headers["Set-Cookie"])
    for page in requests.get(console.url + "/bundles"), browser.get(console.url + "/bundles"), browser.get(console.url + "/mooring-sessions"):
        assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"] and "form-action 'self'" in page.headers["Content-Security-Policy"]
        assert page.headers["X-Frame-Options"] == "DENY" and page.headers["X-Content-Type-Options"] == "nosniff" and page.headers["Cache-Control"] == "no-store"


def press(console, browser, page, **form):
    return browser.post(f"{console.url}/{page}", data=form, headers=console.origin, allow_redirects=False)


def test_an_administrator_disconnects_and_ends_sessions_of_others(console):
    browser, _ = log_in(console)
    wsman = WSMan("127.0.0.1", port=console.wsman_port, ssl=False, auth="basic", encryption="never", username=console.user, password=console.password)
    session = RunspacePool(wsman)
    session.open()
    page = browser.get(console.url + "/mooring-sessions").text
    number = re.search(rf"<tr><td>(\d+)</td><td>[^<]*</td><td>{console.user}</td><td>powershell</td><td>Opened</td>", page)[1]
    assert browser.post(console.url + "/mooring-sessions", data={"session": number, "action": "End"}, headers=LAST).status_code == 403
    assert "unsafe-eval" not in browser.get(console.url + "/mooring-sessions").headers["Content-Security-Policy"]
    for wrong in {"session": number, "action": "Explode"}, {"session": "x", "action": "End"}, {"action": "End"}:
        assert press(console, browser, "mooring-sessions", **wrong).status_code == 400
    assert press(console, browser, "mooring-sessions", session=number, action="Disconnect").status_code == 303
    console.wait_for_audit(r'"event":"session_detach".*"user":"alice".*The administrator .root. disconnected it')
    assert press(console, browser, "mooring-sessions", session=number, action="End").status_code == 303
    console.wait_for_audit(r'"event":"session_remove","allowed":true,"user":"alice"')
    console.wait_for_audit(r'"event":"administration","allowed":true,"user":"root","transport":"webconsole".*"message":"Ends session .*"owner":"alice"')
    assert f"<tr><td>{number}</td>" not in browser.get(console.url + "/mooring-sessions").text
    assert press(console, browser, "mooring-sessions", session=number, action="End").status_code == 303
    console.wait_for_audit(r'"event":"administration","allowed":false,"user":"root"')


def test_an_administrator_closes_and_opens_configurations(console):
    console.configure("counter", "SessionType = 'Default'")
    browser, _ = log_in(console)
    wsman = WSMan("127.0.0.1", port=console.wsman_port, ssl=False, auth="basic", encryption="never", username=console.user, password=console.password)
    assert press(console, browser, "mooring-configurations", configuration="counter", action="disable").status_code == 303
    assert re.search(r"<td>counter</td><td></td><td>closed</td>", browser.get(console.url + "/mooring-configurations").text)
    with pytest.raises(Exception):
        RunspacePool(wsman, configuration_name="counter").open()
    assert press(console, browser, "mooring-configurations", configuration="counter", action="enable").status_code == 303
    with RunspacePool(wsman, configuration_name="counter"):
        console.wait_for_audit(r'"event":"administration","allowed":true,"user":"root".*Closes the session configuration .counter')
    for wrong in "powershell", "nothing", "../counter":
        assert press(console, browser, "mooring-configurations", configuration=wrong, action="disable").status_code == 400


def test_who_logs_out_or_is_removed_is_out(console):
    browser, _ = log_in(console)
    cookie = browser.cookies.get_dict()
    browser.get(console.url + "/logout", allow_redirects=False)
    assert requests.get(console.url + "/mooring-sessions", cookies=cookie).status_code == 403

    console.add_user("deputy", PASSWORD, "administrators")
    browser, answer = log_in(console, "deputy")
    assert answer.status_code == 303
    console.add_user("deputy", PASSWORD)
    deadline = time.monotonic() + 60
    while browser.get(console.url + "/mooring-sessions").status_code == 200:
        assert time.monotonic() < deadline, "who is no administrator any more still sees the console"
        time.sleep(0.5)


def test_guessing_is_limited_here_too(console):
    """At the end: this computer is refused for a while."""
    for _ in range(10):
        assert log_in(console, "nobody-here", "x")[1].status_code == 403
    console.wait_for_audit(r'"allowed":false,"user":"nobody-here","transport":"webconsole"')
    log_in(console, "nobody-here", "x")
    console.wait_for_audit(r'"user":"nobody-here","transport":"webconsole".*too many failed logins lately')
