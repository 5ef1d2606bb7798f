package org.mooring.cmdlet.session;

import java.util.List;

import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** Writes what was begun in a session and left has said and says, on the command's thread, until all of it has ended. */
final class Receiving {

    private final CmdletContext command;
    private final PSSession session;
    private volatile FanOut work;
    private volatile boolean stopping;

    /** @param session is connected */
    Receiving(CmdletContext command, PSSession session) {
        this.command = command;
        this.session = session;
    }

    void run() {
        while (!stopping && session.link().hasLeft()) {
            Kept kept = new Kept();
            work = new FanOut(command, List.of(new RemotePart(session.computerName(), session, session::link, null, "", false,
                (link, output, host) -> kept.of(link.left(output, host)), true)), 1);
            work.start();
            try {
                work.finish();
            } finally {
                work.close();
            }
            if (kept.failure != null) {
                command.writeError(new DotNetException("System.Management.Automation.RuntimeException",
                    "The remote pipeline failed for the following reason: " + kept.failure.message(), kept.failure.exception()).withRecord("ReceivePSSessionPipelineFailed", ErrorCategory.OperationStopped, session).errorRecord());
            }
        }
    }

    void stop() {
        stopping = true;
        FanOut running = work;
        if (running != null) {
            running.stop();
        }
    }

    /** What a command has said and says, apart from why it failed: that is told in this command's words. */
    private static final class Kept {

        private volatile ErrorRecord failure;

        Pipeline of(Pipeline left) {
            return new Pipeline() {
                @Override
                public PipelineOutcome run(PipelineInput input) {
                    PipelineOutcome outcome = left.run(input);
                    if (outcome instanceof PipelineOutcome.Failed failed) {
                        failure = failed.reason();
                        return new PipelineOutcome.Completed(true, false);
                    }
                    return outcome;
                }

                @Override
                public void stop() {
                    left.stop();
                }
            };
        }
    }
}
