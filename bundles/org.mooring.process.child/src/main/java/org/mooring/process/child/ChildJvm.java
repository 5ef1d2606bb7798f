package org.mooring.process.child;

import java.util.List;
import org.mooring.api.session.ProcessChannel;
import org.mooring.api.session.ProcessOutput;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.SessionProcess;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Runs each session's engine in a JVM of its own, with the bundles that it needs, which goes on when the server ends. */
@Component
public final class ChildJvm implements SessionProcess {

    static final String KIND = "child";

    private final ChildProcesses processes;

    @Activate
    public ChildJvm(@Reference ChildProcesses processes) {
        this.processes = processes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean outlivesServer() {
        return true;
    }

    @Override
    public ProcessChannel open(ProcessRequest request, ProcessOutput output) throws SessionException {
        return processes.open("jvm", List.of(), request, output);
    }

    @Override
    public ProcessChannel reopen(ProcessRequest request, ProcessOutput output, List<SessionMessage> said) throws SessionException {
        return processes.reopen(request, output);
    }
}
