"""The same objects as the CLIXML benchmark's, both ways by psrpcore. Argument: the yard in milliseconds."""

import statistics
import sys
import time
from xml.etree import ElementTree

from psrpcore.types import PSCryptoProvider, PSCustomObject, PSDouble, PSInt, PSString, deserialize, serialize

OBJECTS = 10_000
RUNS = 3


class NoCipher(PSCryptoProvider):
    """There is no secret in these objects."""

    @property
    def key_type(self):
        raise NotImplementedError

    def decrypt(self, value):
        raise NotImplementedError

    def encrypt(self, value):
        raise NotImplementedError

    def register_key(self, key):
        raise NotImplementedError


def median(work):
    times = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        work()
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times)


def main():
    yard = float(sys.argv[1])
    cipher = NoCipher()
    rows = [PSCustomObject(Id=PSInt(i), Name=PSString(f"name{i}"), Value=PSDouble(i * 1.5), Flag=i % 2 == 0, Tags=["a", "b"])
            for i in range(OBJECTS)]
    messages = []

    def out():
        messages.clear()
        messages.extend(ElementTree.tostring(serialize(row, cipher), encoding="utf-8") for row in rows)

    def back():
        for message in messages:
            deserialize(ElementTree.fromstring(message), cipher)

    for name, work in ("psrpcore out, 10,000 messages", out), ("psrpcore in, 10,000 messages", back):
        millis = median(work)
        print(f"{name:<44} {millis:12.2f} ms      {millis / yard:8.3f} yards")


main()
