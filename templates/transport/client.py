"""A session over the transport '{{noun}}': python client.py PORT USER SCRIPT. Needs psrp (pip install pypsrp==1.0.0b1)."""

import asyncio
import getpass
import sys

import psrp


class Connection(psrp.AsyncOutOfProcConnection):
    """The lines of the protocol over TCP, after three lines that say who asks for what."""

    def __init__(self, pool, callback, info):
        super().__init__(pool, callback)
        self.info = info

    async def create(self):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.info.port)
        self.writer.write(f"{self.info.user}\n{self.info.password}\n{self.info.subsystem}\n".encode())
        await super().create()

    async def read(self):
        return await self.reader.read(32 * 1024)

    async def write(self, data):
        self.writer.write(data)
        await self.writer.drain()

    async def stop(self):
        self.writer.close()


class {{Noun}}Info(psrp.ConnectionInfo):
    def __init__(self, port, user, password, subsystem="powershell"):
        self.port, self.user, self.password, self.subsystem = port, user, password, subsystem

    async def create_async(self, pool, callback):
        return Connection(pool, callback, self)


async def main(port, user, script):
    password = getpass.getpass() if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    async with psrp.AsyncRunspacePool({{Noun}}Info(int(port), user, password)) as pool:
        command = psrp.AsyncPowerShell(pool)
        command.add_script(script)
        for value in await command.invoke():
            print(value)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
