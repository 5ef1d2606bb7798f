package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostUI;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.Runspace;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.DebugRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.dotnet.Culture;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.PowerShellShell;

/** A session with the commands of the distribution, in which tests run scripts. */
final class ScriptSession implements AutoCloseable {

    private final Runspace runspace;
    private final List<String> debug = new ArrayList<>();

    /** @param more modules that the distribution's are not */
    ScriptSession(CmdletModule... more) {
        this(LanguageMode.FullLanguage, more);
    }

    ScriptSession(LanguageMode mode, CmdletModule... more) {
        this(mode, HostUI.NONE, more);
    }

    /** @param ui what scripts can ask of and tell a person */
    ScriptSession(LanguageMode mode, HostUI ui, CmdletModule... more) {
        List<CmdletModule> modules = new ArrayList<>(Modules.all());
        modules.addAll(List.of(more));
        InitialSessionState all = InitialSessionState.of(modules);
        InitialSessionState state = new InitialSessionState("test", "PowerShell", mode, all.modules(), List.of(), all.visible(), Map.of());
        runspace = new PowerShellShell().open(new RunspaceRequest(UUID.randomUUID(), state, host(ui), Map.of(), "user", null, null));
    }

    private static HostAdapter host(HostUI ui) {
        return (HostAdapter) Proxy.newProxyInstance(HostAdapter.class.getClassLoader(), new Class<?>[] {HostAdapter.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "name" -> "Test";
                case "version" -> "1.0";
                case "culture", "uiCulture" -> Locale.ROOT;
                case "ui" -> ui;
                case "instanceId" -> new UUID(0, 0);
                default -> method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, arguments) : null;
            });
    }

    /** What a script writes, as text. */
    List<String> run(String script) {
        List<String> found = new ArrayList<>();
        CommandRequest command = new CommandRequest(script, true, false, List.of(), CommandRequest.Merges.NONE);
        PipelineOutcome outcome = runspace.pipeline(new PipelineRequest(List.of(List.of(command)), false, false, false, script, 0),
            new PipelineOutput() {
                @Override
                public void output(Object value) {
                    found.add(Conversion.toText(value));
                }

                @Override
                public void record(StreamRecord record) {
                    if (record instanceof DebugRecord message) {
                        debug.add(message.message());
                    } else {
                        found.add(record.toString());
                    }
                }
            }, null).run(PipelineInput.CLOSED);
        assertNotNull(outcome);
        return found;
    }

    /** The debug messages so far. */
    List<String> debug() {
        return debug;
    }

    @Override
    public void close() {
        runspace.close();
        // Its scripts ran on this thread, and may have set the thread's culture, which the next session should not find.
        Culture.current(null);
        Culture.currentUI(null);
    }
}
