"""Send-MailMessage hands mail to a server for it: aiosmtpd."""

import email
import email.policy
import socket
import subprocess

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

import server as servers


class Box:
    def __init__(self):
        self.taken = []

    async def handle_DATA(self, server, session, envelope):
        self.taken.append(envelope)
        return "250 OK"


def log_in(server, session, envelope, mechanism, data):
    return AuthResult(success=data.login == b"anne" and data.password == b"secret")


@pytest.fixture
def box():
    kept = Box()
    controller = started(kept)
    kept.port = controller.port
    yield kept
    controller.stop()


def started(box):
    """On a port that is free; should somebody else take it meanwhile, on another one."""
    for attempt in range(10):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        controller = Controller(box, hostname="127.0.0.1", port=port, authenticator=log_in, auth_require_tls=False, ready_timeout=60)
        try:
            controller.start()
            return controller
        except OSError:
            if attempt == 9:
                raise
    return None


def run(script, folder):
    return subprocess.run([str(servers.MOORING), "shell", "-Command", script], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=180)


def test_a_message_with_a_file_arrives(box, tmp_path):
    (tmp_path / "report.csv").write_text("a,b\n1,2\n")
    done = run("$c = [pscredential]::new('anne', (ConvertTo-SecureString secret -AsPlainText))\n"
               f"Send-MailMessage -SmtpServer 127.0.0.1 -Port {box.port} -Credential $c -From 'Änne <anne@example.org>' -To bob@example.org, carl@example.org"
               " -Bcc dora@example.org -Subject 'Größe' -Body \"first`n.second ü\" -Encoding utf8 -Attachments report.csv -Priority High -WarningAction Ignore", tmp_path)
    assert done.returncode == 0 and not done.stderr, done.stdout + done.stderr
    [envelope] = box.taken
    assert envelope.mail_from == "anne@example.org"
    assert envelope.rcpt_tos == ["bob@example.org", "carl@example.org", "dora@example.org"]
    message = email.message_from_bytes(envelope.content, policy=email.policy.default)
    assert message["Subject"] == "Größe" and message["To"] == "bob@example.org, carl@example.org" and message["X-Priority"] == "1"
    assert message["From"] == "Änne <anne@example.org>" and "dora" not in envelope.content.decode()
    assert message.get_body().get_content().replace("\r\n", "\n").strip() == "first\n.second ü"
    [file] = message.iter_attachments()
    assert file.get_filename() == "report.csv" and file.get_payload(decode=True) == b"a,b\n1,2\n"


def test_a_wrong_password_and_no_server_are_errors(box, tmp_path):
    done = run("$c = [pscredential]::new('anne', (ConvertTo-SecureString wrong -AsPlainText))\n"
               f"$to = @{{ SmtpServer = '127.0.0.1'; From = 'a@b.c'; To = 'd@e.f'; WarningAction = 'Ignore'; ErrorAction = 'Stop' }}\n"
               f"try {{ Send-MailMessage @to -Port {box.port} -Credential $c }} catch {{ $_.FullyQualifiedErrorId }}\n"
               f"try {{ Send-MailMessage @to -Port {box.port} -UseSsl }} catch {{ \"$_\" }}\n"
               "try { Send-MailMessage @to -Port 1 } catch { $_.FullyQualifiedErrorId }", tmp_path)
    assert done.stdout.splitlines() == ["SmtpException,Microsoft.PowerShell.Commands.SendMailMessage", "Server does not support secure connections.",
                                        "SmtpException,Microsoft.PowerShell.Commands.SendMailMessage"], done.stdout + done.stderr
    assert not box.taken
