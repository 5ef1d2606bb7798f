package org.mooring.process.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.SessionProcess;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.Samples;
import org.mooring.api.testkit.SessionProcessContract;

class ChildContractTest extends SessionProcessContract {

    @TempDir
    Path state;

    @Override
    protected SessionProcess process() {
        try {
            return new EchoChildren(state);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected List<SessionMessage> opening() {
        return List.of(Samples.message(EchoProcess.INIT_RUNSPACEPOOL, SessionMessage.SESSION, ""));
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
