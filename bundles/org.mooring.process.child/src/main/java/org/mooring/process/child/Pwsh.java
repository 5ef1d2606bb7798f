package org.mooring.process.child;

import java.util.ArrayList;
import java.util.List;
import org.mooring.api.session.ProcessChannel;
import org.mooring.api.session.ProcessOutput;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.SessionProcess;
import org.mooring.process.child.Surroundings.SystemTools;
import org.mooring.process.child.pwsh.PwshProcess;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Runs each session in a {@code pwsh -s} of its own. A keeper holds its pipes, so that it goes on when the server ends. */
@Component(configurationPid = "org.mooring.process.pwsh")
@Designate(ocd = Pwsh.Config.class)
public final class Pwsh implements SessionProcess {

    @ObjectClassDefinition(name = "Mooring sessions in PowerShell's own program")
    @interface Config {
        @AttributeDefinition(description = "The program, by its path or its name")
        String program() default "pwsh";

        @AttributeDefinition(description = "Its arguments; it has to speak as 'pwsh -s' does")
        String[] arguments() default {"-NoLogo", "-NoProfile", "-s"};
    }

    private final ChildProcesses processes;
    private final Config config;

    @Activate
    public Pwsh(@Reference ChildProcesses processes, Config config) {
        this.processes = processes;
        this.config = config;
    }

    @Override
    public String kind() {
        return PwshProcess.ENGINE;
    }

    @Override
    public boolean outlivesServer() {
        return true;
    }

    @Override
    public ProcessChannel open(ProcessRequest request, ProcessOutput output) throws SessionException {
        List<String> program = new ArrayList<>();
        program.add(config.program().contains("/") ? config.program() : SystemTools.here().program(config.program())
            .orElseThrow(() -> new SessionException(Reason.PROCESS, "Session configuration '" + request.configuration().name()
                + "' wants PowerShell's own program, and there is no '" + config.program()
                + "' on this server's PATH. Install it, or name it as 'program' of org.mooring.process.pwsh.")).toString());
        program.addAll(List.of(config.arguments()));
        return processes.open(PwshProcess.ENGINE, program, request, output);
    }

    @Override
    public ProcessChannel reopen(ProcessRequest request, ProcessOutput output, List<SessionMessage> said) throws SessionException {
        return processes.reopen(request, output);
    }
}
