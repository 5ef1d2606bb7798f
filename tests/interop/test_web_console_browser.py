"""The web console in a real browser (Chromium): what an administrator sees and presses. Left out where there is no Chromium."""

import shutil
import time

import pytest
from playwright.sync_api import sync_playwright
from pypsrp.powershell import RunspacePool
from pypsrp.wsman import WSMan
from test_web_console import ADMINISTRATOR, PASSWORD, console  # noqa: F401 (a fixture)

PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture
def page():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=PROGRAM, args=["--no-sandbox", "--disable-dev-shm-usage"])
        page = browser.new_page()
        page.set_default_timeout(60_000)
        page.said = []
        page.on("console", lambda message: page.said.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: page.said.append(str(error)))
        yield page
        browser.close()


def test_log_in_look_around_end_a_session_and_log_out(console, page):  # noqa: F811
    page.goto(console.url)
    page.fill("input[name=user]", ADMINISTRATOR)
    page.fill("input[name=password]", "wrong")
    page.click("button, input[type=submit]")
    assert "not right" in page.inner_text("body")
    page.fill("input[name=user]", ADMINISTRATOR)
    page.fill("input[name=password]", PASSWORD)
    page.said.clear()
    page.click("button, input[type=submit]")
    page.wait_for_url("**/mooring-sessions")

    wsman = WSMan("127.0.0.1", port=console.wsman_port, ssl=False, auth="basic", encryption="never", username=console.user, password=console.password)
    RunspacePool(wsman).open()
    page.reload()
    row = page.locator("tr", has_text=console.user).first
    page.on("dialog", lambda dialog: dialog.accept())
    row.get_by_role("button", name="End").click()
    console.wait_for_audit(r'"message":"Ends session ')
    deadline = time.monotonic() + 60
    while console.user in page.reload().text():
        assert time.monotonic() < deadline, "the session is still shown"

    console.configure("front", "SessionType = 'Empty'")
    page.goto(console.url + "/mooring-configurations")
    page.locator("tr", has_text="front").get_by_role("button", name="Close").click()
    page.locator("tr", has_text="front").get_by_role("button", name="Open").wait_for()

    page.goto(console.url + "/bundles")
    page.get_by_text("org.mooring.api").first.wait_for()
    page.goto(console.url + "/services")
    page.wait_for_load_state("networkidle")
    assert page.said == [], "what the browser complains about"
    page.goto(console.url + "/logout")
    page.goto(console.url + "/mooring-sessions")
    assert "Log in" in page.inner_text("body")
