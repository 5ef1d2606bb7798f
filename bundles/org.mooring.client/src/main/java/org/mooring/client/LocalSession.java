package org.mooring.client;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mooring.api.host.HostAdapter;
import org.mooring.api.session.Availability;
import org.mooring.api.session.State;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.Runspace;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.RemotingErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.clixml.CliXml;
import org.mooring.clixml.ReadOptions;
import org.mooring.clixml.RecordBags;
import org.mooring.clixml.RemoteErrors;
import org.mooring.clixml.SecureStringCodec;
import org.mooring.object.PSObject;

/** A session in this process, apart from the one that opened it: values pass as serialization leaves them, as to any other session. */
public final class LocalSession implements ClientSession {

    private final UUID id = UUID.randomUUID();
    private final Runspace runspace;
    private final Turn turn = new Turn();
    private volatile State state = State.Opened;

    /** @param runspace its own: closed with it */
    public LocalSession(Runspace runspace) {
        this.runspace = runspace;
    }

    private static Object copy(Object value) {
        return value == null ? null : CliXml.readFragment(CliXml.fragment(value, SecureStringCodec.PLAIN), ReadOptions.DESERIALIZED);
    }

    private ErrorRecord copy(ErrorRecord error) {
        return RemoteErrors.of(PSObject.of(copy(RecordBags.of(error))), new RemotingErrorRecord.Origin("localhost", id, new UUID(0, 0)));
    }

    private static PipelineRequest copy(PipelineRequest request) {
        List<List<CommandRequest>> statements = new ArrayList<>();
        for (List<CommandRequest> statement : request.statements()) {
            statements.add(statement.stream().map(command -> new CommandRequest(command.text(), command.isScript(), command.useLocalScope(),
                command.arguments().stream().map(a -> new CommandRequest.Argument(a.name(), copy(a.value()))).toList(),
                command.merges())).toList());
        }
        return new PipelineRequest(statements, request.hasInput(), request.nested(), request.addToHistory(), request.historyText(),
            request.streamOptions());
    }

    @Override
    public Pipeline pipeline(PipelineRequest request, PipelineOutput output, HostAdapter host) {
        return pipeline(request, output, host, true);
    }

    @Override
    public Pipeline pipelineAtOnce(PipelineRequest request, PipelineOutput output, HostAdapter host) {
        return pipeline(request, output, host, false);
    }

    private Pipeline pipeline(PipelineRequest request, PipelineOutput output, HostAdapter host, boolean waits) {
        if (state != State.Opened) {
            throw RemoteFailures.notOpened(state.name());
        }
        Pipeline inner = runspace.pipeline(copy(request), new PipelineOutput() {
            @Override
            public void output(Object value) {
                output.output(copy(value));
            }

            @Override
            public void record(StreamRecord record) {
                output.record(record instanceof ErrorRecord error ? copy(error) : record);
            }
        }, host);
        return new InTurn(inner, request.nested(), waits);
    }

    /** A pipeline that runs when no other does. */
    private final class InTurn implements Pipeline {

        private final Pipeline inner;
        private final boolean nested;
        private final boolean waits;
        private volatile boolean stopped;

        InTurn(Pipeline inner, boolean nested, boolean waits) {
            this.inner = inner;
            this.nested = nested;
            this.waits = waits;
        }

        @Override
        public PipelineOutcome run(PipelineInput input) {
            if (nested) {
                return copied(inner.run(copying(input)));
            }
            try {
                if (!turn.take(waits, () -> stopped)) {
                    return inner.run(PipelineInput.CLOSED);
                }
            } catch (DotNetException busy) {
                return new PipelineOutcome.Failed(busy.errorRecord());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                inner.stop();
                return inner.run(PipelineInput.CLOSED);
            }
            try {
                return copied(inner.run(copying(input)));
            } finally {
                turn.giveBack();
            }
        }

        private PipelineOutcome copied(PipelineOutcome outcome) {
            return outcome instanceof PipelineOutcome.Failed failed ? new PipelineOutcome.Failed(copy(failed.reason())) : outcome;
        }

        private static PipelineInput copying(PipelineInput input) {
            return () -> {
                Iterator<Object> objects = input.objects();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return objects.hasNext();
                    }

                    @Override
                    public Object next() {
                        return copy(objects.next());
                    }
                };
            };
        }

        @Override
        public void stop() {
            stopped = true;
            inner.stop();
        }
    }

    @Override
    public UUID instanceId() {
        return id;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public Availability availability() {
        return state != State.Opened ? Availability.None : turn.isFree() ? Availability.Available : Availability.Busy;
    }

    @Override
    public Throwable reason() {
        return null;
    }

    @Override
    public Map<String, Object> privateData() {
        return Map.of();
    }

    @Override
    public void reset() {
        runspace.reset();
    }

    @Override
    public void close() {
        if (state == State.Opened) {
            state = State.Closed;
            runspace.close();
        }
    }
}
