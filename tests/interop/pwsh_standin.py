"""Speaks as ``pwsh -s`` does, on standard input and output, with psrpcore's server end and a language of a few words. It ends when its input does.

``set X`` and ``get``; ``count N MILLISECONDS``; ``wait``, until it is stopped; ``pid``; ``die``.
"""

import base64
import os
import re
import sys
import threading
import time

import psrpcore
import psrpcore.types

SESSION = "00000000-0000-0000-0000-000000000000"
PACKET = re.compile(rb"<(\w+)(?: Stream='(\w+)')? PSGuid='([0-9a-fA-F-]+)'\s*(?:/>|>([^<]*)</Data>)")

out = sys.stdout.buffer
lock = threading.RLock()
pool = psrpcore.ServerRunspacePool()
pipelines = {}
variable = None


def write(text):
    with lock:
        out.write(text.encode() + b"\n")
        out.flush()


def flush():
    """Whatever the protocol's end has to say."""
    with lock:
        while True:
            payload = pool.data_to_send(32768)
            if payload is None:
                return
            data = base64.b64encode(payload.data).decode()
            write(f"<Data Stream='Default' PSGuid='{payload.pipeline_id or SESSION}'>{data}</Data>")


class Pipeline:
    def __init__(self, identifier):
        self.end = psrpcore.ServerPipeline(pool, identifier)
        self.stopped = threading.Event()
        self.over = threading.Event()

    def begin(self, script):
        with lock:
            self.end.start()
        flush()
        threading.Thread(target=self.run, args=(script.split(" "),), daemon=True).start()

    def say(self, value):
        with lock:
            self.end.write_output(value)
        flush()

    def run(self, words):
        global variable
        match words[0]:
            case "set":
                variable = words[1]
            case "get":
                self.say(variable)
            case "count":
                for number in range(1, int(words[1]) + 1):
                    if self.stopped.wait(int(words[2]) / 1000):
                        break
                    self.say(number)
            case "wait":
                self.say("waiting")
                self.stopped.wait()
            case "pid":
                self.say(os.getpid())
            case "die":
                os._exit(3)
        with lock:
            if not self.stopped.is_set():
                self.end.complete()
            else:
                self.end.stop()
        flush()
        self.over.set()


def data(stream, identifier, content):
    of_pipeline = None if identifier == SESSION else psrpcore.types.PSGuid(identifier)
    with lock:
        kind = psrpcore.StreamType.prompt_response if stream == "PromptResponse" else psrpcore.StreamType.default
        pool.receive_data(psrpcore.PSRPPayload(base64.b64decode(content), kind, of_pipeline))
        while event := pool.next_event():
            if isinstance(event, psrpcore.CreatePipelineEvent):
                pipelines[str(event.pipeline_id).lower()].begin(event.pipeline.commands[0].command_text)
    flush()
    write(f"<DataAck PSGuid='{identifier}' />")


def stop(identifier):
    pipeline = pipelines.get(identifier.lower())
    if pipeline:
        pipeline.stopped.set()
        pipeline.over.wait()
    write(f"<SignalAck PSGuid='{identifier}' />")


for line in sys.stdin.buffer:
    name, stream, identifier, content = PACKET.match(line.strip()).groups()
    name, identifier = name.decode(), identifier.decode()
    match name:
        case "Data":
            data(stream.decode(), identifier, content)
        case "Command":
            pipelines[identifier.lower()] = Pipeline(psrpcore.types.PSGuid(identifier))
            write(f"<CommandAck PSGuid='{identifier}' />")
        case "Signal":
            threading.Thread(target=stop, args=(identifier,), daemon=True).start()
        case "Close":
            if pipeline := pipelines.pop(identifier.lower(), None):
                pipeline.end.close()
            if identifier == SESSION:
                for pipeline in pipelines.values():
                    pipeline.end.close()
                pool.begin_close()
                pool.close()
                flush()
            write(f"<CloseAck PSGuid='{identifier}' />")
            if identifier == SESSION:
                break
