package org.mooring.process.child;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.mooring.api.session.AttachMode;
import org.mooring.api.session.ProcessChannel;
import org.mooring.api.session.ProcessOutput;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.testkit.EchoProcess;

/**
 * An engine that takes what no client has read when one begins anew, and says nothing more until that one does, or is gone. What it says of
 * the session itself is nobody's concern here.
 */
final class Taking implements ProcessChannel {

    private final ProcessOutput output;
    private final Collection<SessionMessage> taken;
    private final EchoProcess.Engine engine;
    private int saying;
    private boolean quiet;

    /** @param taken where it puts that */
    Taking(ProcessRequest request, ProcessOutput output, Collection<SessionMessage> taken) {
        this.output = output;
        this.taken = taken;
        this.engine = new EchoProcess().open(request, new Gate());
    }

    @Override
    public void attached(AttachMode mode, Supplier<List<SessionMessage>> unread) throws InterruptedException {
        synchronized (this) {
            quiet = true;
        }
        taken.addAll(unread.get());
        synchronized (this) {
            while (saying > 0) {
                wait();
            }
        }
        taken.addAll(unread.get());
    }

    private synchronized void proceed() {
        quiet = false;
        notifyAll();
    }

    @Override
    public void send(SessionMessage message) throws SessionException, InterruptedException {
        proceed();
        engine.send(message);
    }

    @Override
    public void detached() {
        proceed();
    }

    @Override
    public void stop(UUID pipeline) throws InterruptedException {
        engine.stop(pipeline);
    }

    @Override
    public void closePipeline(UUID pipeline) throws InterruptedException {
        engine.closePipeline(pipeline);
    }

    @Override
    public void left() throws SessionException, InterruptedException {
        engine.left();
    }

    @Override
    public void close() throws InterruptedException {
        engine.close();
    }

    private final class Gate implements ProcessOutput {

        @Override
        public void message(SessionMessage message) throws SessionException, InterruptedException {
            if (message.pipeline().equals(SessionMessage.SESSION)) {
                return;
            }
            synchronized (Taking.this) {
                while (quiet) {
                    Taking.this.wait();
                }
                saying++;
            }
            try {
                output.message(message);
            } finally {
                synchronized (Taking.this) {
                    saying--;
                    Taking.this.notifyAll();
                }
            }
        }

        @Override
        public void opened() {
            output.opened();
        }

        @Override
        public void pipelineStarted(UUID pipeline, String text) {
            output.pipelineStarted(pipeline, text);
        }

        @Override
        public void pipelineEnded(UUID pipeline) {
            output.pipelineEnded(pipeline);
        }

        @Override
        public void broken(String reason) {
            output.broken(reason);
        }
    }
}
