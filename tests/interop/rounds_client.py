"""Receives a command's output over WSMan with pypsrp 0.9.1 and writes each value to a file: PORT USER PASSWORD SHELL FILE.

It asks again, in the same words, while the server is not there, and says so by an operation's id, as Windows' client does; and it asks for more
when it has written what it got.
"""

import sys
import time
import uuid

import requests
from pypsrp.complex_objects import PSInvocationState
from pypsrp.exceptions import WinRMTransportError, WSManFaultError
from pypsrp.powershell import RunspacePool
from pypsrp.wsman import WSMan

OPERATION = (b'<p:OperationID xmlns:p="http://schemas.microsoft.com/wbem/wsman/1/wsman.xsd">uuid:%s</p:OperationID>'
             b'<p:SequenceId xmlns:p="http://schemas.microsoft.com/wbem/wsman/1/wsman.xsd">1</p:SequenceId>')
BROKEN = (requests.exceptions.ConnectionError, requests.exceptions.ChunkedEncodingError)

port, user, password, wanted, file = sys.argv[1:]
written = open(file, "a")
wsman = WSMan("127.0.0.1", port=int(port), ssl=False, auth="basic", encryption="never", username=user, password=password, operation_timeout=5,
              read_timeout=60)
send = wsman.transport.send


def stubborn(message, **options):
    message = message.replace(b"</s:Header>", OPERATION % str(uuid.uuid4()).encode() + b"</s:Header>")
    while True:
        try:
            answer = send(message, **options)
            if answer.endswith(b"</s:Envelope>"):
                return answer
        except BROKEN:
            pass
        except WinRMTransportError as error:
            if error.code != 404:  # the server listens, and its WSMan is on its way up
                raise
        time.sleep(0.02)


wsman.transport.send = stubborn
while True:  # until the server has noticed that the client before this one is gone
    [pool] = [found for found in RunspacePool.get_runspace_pools(wsman) if found.id.lower() == wanted.lower()]
    try:
        pool.connect()
        break
    except WSManFaultError:
        time.sleep(0.1)
[shell] = pool.create_disconnected_power_shells()
shell.connect_async()
shell.state = PSInvocationState.RUNNING
said = 0
while shell.state == PSInvocationState.RUNNING:
    try:
        shell.poll_invoke()
    except WSManFaultError as fault:
        if fault.code != 995:  # the server is still on its way up
            raise
    for value in shell.output[said:]:
        print(value, file=written)
    said = len(shell.output)
    written.flush()
