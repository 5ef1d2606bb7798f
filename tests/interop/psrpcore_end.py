"""A session server that nobody here wrote: psrpcore's server end, over SSH. It knows a few commands, and says what it was told."""

import asyncio
import base64
import threading
import uuid
import xml.etree.ElementTree as ElementTree

import asyncssh
import psrpcore
import psrpcore.types

SESSION = uuid.UUID(int=0)


class End:
    """One client: lines in, lines out."""

    def __init__(self):
        self.pool = psrpcore.ServerRunspacePool()
        self.pipelines = {}
        self.input = {}
        self.command = {}
        self.secret = None

    def receive(self, line):
        packet = ElementTree.fromstring(line)
        pipeline = uuid.UUID(packet.get("PSGuid"))
        match packet.tag:
            case "Data":
                self.pool.receive_data(psrpcore.PSRPPayload(base64.b64decode(packet.text), psrpcore.StreamType.default,
                                                            None if pipeline == SESSION else pipeline))
                yield f"<DataAck PSGuid='{pipeline}' />\n"
                while event := self.pool.next_event():
                    self.take(event)
            case "Command":
                self.pipelines[pipeline] = psrpcore.ServerPipeline(self.pool, pipeline)
                yield f"<CommandAck PSGuid='{pipeline}' />\n"
            case "Signal":
                self.pipelines[pipeline].stop()
                yield from self.said()
                yield f"<SignalAck PSGuid='{pipeline}' />\n"
            case "Close":
                yield f"<CloseAck PSGuid='{pipeline}' />\n"
        yield from self.said()

    def said(self):
        while payload := self.pool.data_to_send():
            yield (f"<Data Stream='Default' PSGuid='{payload.pipeline_id or SESSION}'>"
                   f"{base64.b64encode(payload.data).decode()}</Data>\n")

    def take(self, event):
        match event:
            case psrpcore.CreatePipelineEvent():
                pipeline = self.pipelines[event.pipeline_id]
                pipeline.start()
                self.input[event.pipeline_id] = []
                command = event.pipeline.commands[0]
                self.command[event.pipeline_id] = command.command_text.split() + [str(value) for _, value in command.parameters]
                if event.pipeline.no_input:
                    self.run(pipeline)
            case psrpcore.PipelineInputEvent():
                self.input[event.pipeline_id].append(event.data)
            case psrpcore.EndOfPipelineInputEvent():
                self.run(self.pipelines[event.pipeline_id])
            case psrpcore.PipelineHostResponseEvent():
                pipeline = self.pipelines[event.pipeline_id]
                pipeline.write_output(f"answered {event.result}")
                pipeline.complete()

            case psrpcore.PublicKeyEvent() if self.secret:
                self.secret.write_output(psrpcore.types.PSSecureString("hidden"))
                self.secret.complete()
                self.secret = None

    def run(self, pipeline):
        match self.command[pipeline.pipeline_id]:
            case ["echo"]:
                for value in self.input[pipeline.pipeline_id]:
                    pipeline.write_output(value)
            case ["many", number]:
                for i in range(int(number)):
                    pipeline.write_output(i)
            case ["large", number]:
                pipeline.write_output("x" * int(number))
            case ["streams"]:
                pipeline.write_error(psrpcore.types.NETException(Message="an error"), fully_qualified_error_id="ThatWentWrong",
                                     target_object="target")
                pipeline.write_warning("a warning")
                pipeline.write_verbose("more words")
                pipeline.write_debug("a trace")
                pipeline.write_information("a note", source="there")
                pipeline.write_progress("work", 1, "half", percent_complete=50)
            case ["ask"]:
                pipeline.host_call(psrpcore.types.HostMethodIdentifier.ReadLine)
                return
            case ["wait"]:
                pipeline.write_output("waiting")
                return
            case ["secret"]:
                self.secret = pipeline
                self.pool.request_key()
                return
            case words:
                pipeline.write_output(" ".join(words))
        pipeline.complete()


class Server:
    """Listens on a free port, for whoever has the key."""

    def __init__(self, folder, key):
        self.key = key
        self.state = folder
        self.user = "anybody"
        self._started = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self):
        self._thread.start()
        assert self._started.wait(30), "The server has not started."
        return self

    def stop(self):
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(30)

    def _run(self):
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._listen())
        self._started.set()
        self._loop.run_forever()

    async def _listen(self):
        listening = await asyncssh.listen("127.0.0.1", 0, server_host_keys=[asyncssh.generate_private_key("ssh-ed25519")],
                                          authorized_client_keys=str(self.key) + ".pub", process_factory=self._serve, encoding=None)
        self.ssh_port = listening.get_port()

    async def _serve(self, process):
        end = End()
        while line := await process.stdin.readline():
            for said in end.receive(line):
                process.stdout.write(said.encode())
            await process.stdout.drain()
        process.exit(0)
