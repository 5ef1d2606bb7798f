package org.mooring.tests.container;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostUI;
import org.mooring.api.shell.CommandShell;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.Runspace;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.StreamRecord;

/** A session in a framework, in which tests run scripts. */
final class TestSession implements AutoCloseable {

    private final Runspace runspace;

    TestSession(CommandShell shell, InitialSessionState state) {
        runspace = shell.open(new RunspaceRequest(UUID.randomUUID(), state, host(), Map.of(), "tester", null, null));
    }

    private static HostAdapter host() {
        return (HostAdapter) Proxy.newProxyInstance(HostAdapter.class.getClassLoader(), new Class<?>[] {HostAdapter.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "name" -> "Test";
                    case "version" -> "1.0";
                    case "culture", "uiCulture" -> Locale.ROOT;
                    case "ui" -> HostUI.NONE;
                    case "instanceId" -> new UUID(0, 0);
                    default -> null;
                });
    }

    /** What a script writes, as text; an error as what it says. */
    List<String> run(String script) {
        List<String> said = new ArrayList<>();
        PipelineOutcome outcome = runspace.pipeline(PipelineRequest.script(script), new PipelineOutput() {
            @Override
            public void output(Object value) {
                said.add(String.valueOf(value));
            }

            @Override
            public void record(StreamRecord record) {
                said.add(record.toString());
            }
        }, null).run(PipelineInput.CLOSED);
        if (outcome instanceof PipelineOutcome.Failed failure) {
            said.add(failure.reason().message());
        }
        return said;
    }

    @Override
    public void close() {
        runspace.close();
    }
}
