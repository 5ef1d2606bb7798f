package org.mooring.process.jvm;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.SessionProcess;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.testkit.SessionProcessContract;
import org.mooring.psrp.message.ClixmlFormat;
import org.mooring.psrp.message.HostInfo;
import org.mooring.psrp.message.Message;
import org.mooring.psrp.message.MessageCodec;
import org.mooring.psrp.security.SessionSecrets;

class JvmProcessContractTest extends SessionProcessContract {

    private final UUID pool = UUID.randomUUID();
    private final MessageCodec codec = new MessageCodec(new ClixmlFormat(new SessionSecrets()));

    @Override
    protected SessionProcess process() {
        return new JvmProcess(List.of(new FakeShell()), "0.1.0", JvmLimits.DEFAULT);
    }

    @Override
    protected List<SessionMessage> opening() {
        return new org.mooring.psrp.PsrpClient(pool, new ClixmlFormat(new SessionSecrets()), new SessionSecrets())
            .open(new Message.InitRunspacePool(1, 1, 0, 2, Map.of(), HostInfo.NONE));
    }

    @Override
    protected SessionMessage shortCommand(UUID pipeline) {
        return command(pipeline, "say hello");
    }

    @Override
    protected SessionMessage endlessCommand(UUID pipeline) {
        return command(pipeline, "wait");
    }

    private SessionMessage command(UUID pipeline, String text) {
        return codec.encode(SessionMessage.TO_SERVER, pool, pipeline,
            new Message.CreatePipeline(PipelineRequest.script(text), 2, HostInfo.OF_RUNSPACE, true));
    }
}
