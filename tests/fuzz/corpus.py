"""What fuzzing begins with: corpus.py TARGET TESTS FOLDER writes the texts of the recorded cases and transcripts, a file each."""
import base64
import hashlib
import json
import pathlib
import re
import sys


def scripts(tests: pathlib.Path):
    for cases in sorted((tests / "conformance/cases").glob("*.jsonl")):
        for line in cases.read_text().splitlines():
            yield json.loads(line)["script"].encode()


def lines(tests: pathlib.Path):
    for recording in sorted((tests / "transcripts/recordings").glob("*.jsonl")):
        for line in recording.read_text().splitlines():
            yield json.loads(line)["line"].encode()


def fragments(tests: pathlib.Path):
    for line in lines(tests):
        data = re.search(rb"<Data [^>]*>([^<]*)</Data>", line)
        if data:
            yield base64.b64decode(data[1])


def texts(tests: pathlib.Path):
    """The CLIXML of each fragment, behind the headers of fragment (21 bytes) and message (40 bytes)."""
    for fragment in fragments(tests):
        text = fragment[61:].removeprefix(b"\xef\xbb\xbf")
        if text.startswith(b"<"):
            yield text


def bytes_of_peers(tests: pathlib.Path):
    yield from (b"\0" + line + b"\n" for line in lines(tests))
    yield from (b"\1" + fragment for fragment in fragments(tests))
    for number, text in enumerate(texts(tests)):
        yield bytes([2, number % 64, number & 1]) + text
        yield bytes([3, number % 64, number & 1]) + text


def main() -> None:
    target, tests, folder = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    inputs = {"parser": scripts, "clixml": texts, "psrp": bytes_of_peers}[target]
    for text in inputs(tests):
        if len(text) <= 4096:
            (folder / hashlib.sha1(text).hexdigest()).write_bytes(text)


main()
