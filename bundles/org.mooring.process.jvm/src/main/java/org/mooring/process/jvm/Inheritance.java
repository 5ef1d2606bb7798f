package org.mooring.process.jvm;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mooring.api.session.ProcessOutput;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.job.JobTable;
import org.mooring.psrp.message.Message;
import org.mooring.psrp.message.Message.InvocationState;
import org.mooring.psrp.message.MessageCodec;

/** What is left of a session whose engine ended with the server: the words that no client has got, of pipelines that go on no more. */
final class Inheritance {

    static final String WARNING = "This session ran in a server that has ended since: its variables are gone, and what ran has not ended. "
        + "What had been said is kept.";

    private static final int PIPELINE_STATE = 0x00041006;

    private List<SessionMessage> said;

    Inheritance(List<SessionMessage> said) {
        this.said = said;
    }

    /** Says of each pipeline that had not ended that it failed, after its own last words. */
    void endPipelines(MessageCodec codec, ProcessOutput session) throws SessionException, InterruptedException {
        Set<UUID> all = new LinkedHashSet<>();
        Set<UUID> unended = new LinkedHashSet<>();
        UUID pool = SessionMessage.SESSION;
        for (SessionMessage message : said) {
            UUID pipeline = message.pipeline();
            if (!pipeline.equals(SessionMessage.SESSION)) {
                pool = message.pool();
                all.add(pipeline);
                unended.add(pipeline);
                if (message.type() == PIPELINE_STATE) {
                    unended.remove(pipeline);
                }
            }
        }
        for (UUID pipeline : unended) {
            DotNetException reason = new DotNetException("System.Management.Automation.Remoting.PSRemotingTransportException",
                "The server ended while this command ran.").withRecord("PSSessionStateBroken", ErrorCategory.OpenError, null);
            session.message(codec.encode(SessionMessage.TO_CLIENT, pool, pipeline,
                new Message.PipelineState(InvocationState.Failed, reason.errorRecord())));
        }
        all.forEach(session::pipelineEnded);
    }

    /** A fresh client's session takes it from the output. */
    void take(List<SessionMessage> all) {
        said = all;
    }

    /** Makes jobs of it. */
    void handOver(LeftPipelines left, JobTable jobs, MessageCodec codec) throws InterruptedException {
        if (jobs != null) {
            List<SessionMessage> all = said;
            left.become(jobs, null, codec, () -> all);
        }
    }
}
