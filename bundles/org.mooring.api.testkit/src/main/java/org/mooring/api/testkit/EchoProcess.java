package org.mooring.api.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.session.AttachMode;
import org.mooring.api.session.ProcessChannel;
import org.mooring.api.session.ProcessOutput;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.SessionProcess;

/**
 * An engine without a language, whose messages' data is plain text. CREATE_PIPELINE with {@code echo TEXT} says the text,
 * {@code repeat N TEXT} says it N times, {@code count N M} the numbers up to N, each with M more letters than the one before, {@code wait} goes on until it is stopped; each ends with a PIPELINE_STATE of {@code ended} or
 * {@code stopped}. A session's INIT_RUNSPACEPOOL is answered by RUNSPACEPOOL_STATE {@code opened}, its end by {@code closed}.
 */
public final class EchoProcess implements SessionProcess {

    public static final String KIND = "echo";

    public static final int SESSION_CAPABILITY = 0x00010002;
    public static final int INIT_RUNSPACEPOOL = 0x00010004;
    public static final int RUNSPACEPOOL_STATE = 0x00021005;
    public static final int CREATE_PIPELINE = 0x00021006;
    public static final int PIPELINE_OUTPUT = 0x00041004;
    public static final int PIPELINE_STATE = 0x00041006;

    /** The engines that were opened, the last one last. */
    public final List<Engine> engines = new CopyOnWriteArrayList<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Engine open(ProcessRequest request, ProcessOutput output) {
        Engine engine = new Engine(output);
        engines.add(engine);
        return engine;
    }

    /** One session's engine. */
    public static final class Engine implements ProcessChannel {

        private final ProcessOutput output;
        private final Map<UUID, Thread> running = new ConcurrentHashMap<>();
        /** What {@link #attached} was told, in order. */
        public final List<AttachMode> attached = new CopyOnWriteArrayList<>();
        /** What was handed over to the last fresh client. */
        public final List<SessionMessage> handedOver = new CopyOnWriteArrayList<>();
        /** What {@link #shrink} was told, in order. */
        public final List<SessionConfiguration> shrunk = new CopyOnWriteArrayList<>();
        public volatile boolean canShrink = true;
        public volatile boolean hasClient = true;
        public volatile boolean closed;

        Engine(ProcessOutput output) {
            this.output = output;
        }

        /** The session's view of this engine, to break it. */
        public ProcessOutput output() {
            return output;
        }

        @Override
        public void send(SessionMessage message) throws SessionException, InterruptedException {
            switch (message.type()) {
                case INIT_RUNSPACEPOOL -> {
                    output.opened();
                    say(message, RUNSPACEPOOL_STATE, "opened");
                }
                case CREATE_PIPELINE -> start(message, Samples.text(message).split(" ", 3));
                default -> { }
            }
        }

        private void start(SessionMessage message, String[] command) {
            UUID pipeline = message.pipeline();
            output.pipelineStarted(pipeline, String.join(" ", command));
            running.put(pipeline, Thread.ofVirtual().unstarted(() -> run(message, command)));
            running.get(pipeline).start();
        }

        private void run(SessionMessage message, String[] command) {
            try {
                try {
                    switch (command[0]) {
                        case "echo" -> say(message, PIPELINE_OUTPUT, command[1]);
                        case "repeat" -> {
                            for (int i = 0; i < Integer.parseInt(command[1]); i++) {
                                say(message, PIPELINE_OUTPUT, command[2]);
                            }
                        }
                        case "count" -> {
                            for (int i = 1; i <= Integer.parseInt(command[1]); i++) {
                                say(message, PIPELINE_OUTPUT, i + "x".repeat(command.length > 2 ? i * Integer.parseInt(command[2]) : 0));
                            }
                        }
                        case "wait" -> Thread.sleep(Long.MAX_VALUE);
                        default -> throw new IllegalArgumentException(command[0]);
                    }
                    say(message, PIPELINE_STATE, "ended");
                } catch (InterruptedException e) {
                    say(message, PIPELINE_STATE, "stopped");
                }
            } catch (SessionException | InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                running.remove(message.pipeline());
                output.pipelineEnded(message.pipeline());
            }
        }

        private void say(SessionMessage to, int type, String text) throws SessionException, InterruptedException {
            output.message(SessionMessage.of(SessionMessage.TO_CLIENT, type, to.pool(), to.pipeline(),
                text.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public void stop(UUID pipeline) throws InterruptedException {
            Thread thread = running.get(pipeline);
            if (thread != null) {
                thread.interrupt();
                thread.join();
            }
        }

        @Override
        public void closePipeline(UUID pipeline) throws InterruptedException {
            stop(pipeline);
        }

        @Override
        public void attached(AttachMode mode, Supplier<List<SessionMessage>> unread) {
            attached.add(mode);
            handedOver.clear();
            handedOver.addAll(unread.get());
            hasClient = true;
        }

        @Override
        public boolean shrink(SessionConfiguration configuration, InitialSessionState state) {
            shrunk.add(configuration);
            return canShrink;
        }

        @Override
        public void left() throws SessionException, InterruptedException {
            say(Samples.message(RUNSPACEPOOL_STATE, SessionMessage.SESSION, ""), RUNSPACEPOOL_STATE, "left");
        }

        @Override
        public void detached() {
            hasClient = false;
        }

        @Override
        public void close() throws InterruptedException {
            if (closed) {
                return;
            }
            closed = true;
            for (UUID pipeline : running.keySet()) {
                stop(pipeline);
            }
            try {
                say(Samples.message(RUNSPACEPOOL_STATE, SessionMessage.SESSION, ""), RUNSPACEPOOL_STATE, "closed");
            } catch (SessionException e) {
                if (e.reason() != SessionException.Reason.OVER) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
