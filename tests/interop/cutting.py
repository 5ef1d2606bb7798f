"""A network that cuts connections: a proxy that passes so many bytes of each connection, and then neither end hears of the other."""

import random
import socket
import threading


class CuttingProxy:
    """Passes connections to a port, and cuts each after a number of bytes that ``limit`` says; None for never."""

    def __init__(self, port, limit):
        self.target = port
        self.limit = limit
        self.cuts = 0
        self.up = True
        self._connections = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            try:
                client, _ = self._listening.accept()
            except OSError:
                return
            if not self.up:
                client.close()
                continue
            server = socket.create_connection(("127.0.0.1", self.target))
            self._connections.append(Connection(self, client, server, self.limit()))

    def go(self, up):
        """The network is gone, or back."""
        self.up = up
        if not up:
            for connection in self._connections:
                connection.end()
            self._connections.clear()

    def close(self):
        self._listening.close()


class Connection:
    def __init__(self, proxy, client, server, left):
        self.proxy, self.left, self.lock = proxy, left, threading.Lock()
        self.ends = (client, server)
        for source, sink in ((client, server), (server, client)):
            threading.Thread(target=self._pass, args=(source, sink), daemon=True).start()

    def _pass(self, source, sink):
        try:
            while data := source.recv(8192):
                with self.lock:
                    passed = data if self.left is None else data[:self.left]
                    cut = len(passed) < len(data)
                    self.left = None if self.left is None else self.left - len(passed)
                sink.sendall(passed)
                if cut:
                    self.proxy.cuts += 1
                    break
        except OSError:
            pass
        self.end()

    def end(self):
        for end in self.ends:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            end.close()


def some(seed, least, most):
    """Limits from ``least`` to ``most`` bytes, and larger ones for every fourth connection, so that a large answer comes through; the same for a seed."""
    chance = random.Random(seed)
    return lambda: chance.randint(300_000, 900_000) if chance.random() < 0.25 else chance.randint(least, most)
