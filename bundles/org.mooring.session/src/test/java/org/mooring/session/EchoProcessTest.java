package org.mooring.session;

import java.util.List;
import java.util.UUID;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.SessionProcess;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.Samples;
import org.mooring.api.testkit.SessionProcessContract;

/** The stand-in that other tests rely on keeps the contract itself. */
class EchoProcessTest extends SessionProcessContract {

    @Override
    protected SessionProcess process() {
        return new EchoProcess();
    }

    @Override
    protected List<SessionMessage> opening() {
        return List.of(Samples.message(EchoProcess.SESSION_CAPABILITY, SessionMessage.SESSION, ""),
            Samples.message(EchoProcess.INIT_RUNSPACEPOOL, SessionMessage.SESSION, ""));
    }

    @Override
    protected SessionMessage shortCommand(UUID pipeline) {
        return Samples.message(EchoProcess.CREATE_PIPELINE, pipeline, "echo hello");
    }

    @Override
    protected SessionMessage endlessCommand(UUID pipeline) {
        return Samples.message(EchoProcess.CREATE_PIPELINE, pipeline, "wait");
    }
}
