package org.mooring.tests.escapes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.credential.Identity;
import org.mooring.api.host.UnattendedHost;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.CommandRequest.Argument;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.Runspace;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.configuration.Endpoints;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.PowerShellShell;

/** A session of a configuration file, as a client has it: commands by name, or scripts. */
final class ConfiguredSession implements AutoCloseable {

    private final Runspace runspace;
    private final List<Object> values = new ArrayList<>();

    /** @param folder where the state of the server is: {@code configurations} and {@code drives} */
    ConfiguredSession(Path folder, String text, String user, String... groups) throws IOException, ConfigurationException {
        Path files = Files.createDirectories(folder.resolve("configurations"));
        Files.writeString(files.resolve("tried.pssc"), text);
        Set<String> all = Set.of(groups);
        runspace = new PowerShellShell(folder.resolve("drives")).open(new RunspaceRequest(UUID.randomUUID(),
            new Endpoints(files, Modules.all()).state("tried", new Identity(user, all, "password")), new UnattendedHost("ServerRemoteHost", "1.0"), Map.of(), user, all, null, null));
    }

    /** What a script says, with errors as {@code !ID}. */
    List<String> script(String text) {
        return run(new CommandRequest(text, true, false, List.of(), CommandRequest.Merges.NONE));
    }

    /** @param arguments names and values in turn */
    List<String> command(String name, Object... arguments) {
        List<Argument> all = new ArrayList<>();
        for (int i = 0; i < arguments.length; i += 2) {
            all.add(new Argument((String) arguments[i], arguments[i + 1]));
        }
        return run(new CommandRequest(name, false, null, all, CommandRequest.Merges.NONE));
    }

    /** A member of the hashtable that the last command answered. */
    Object answer(String key) {
        return values.isEmpty() ? null : PSObject.base(((Map<?, ?>) PSObject.base(values.getFirst())).get(key));
    }

    private List<String> run(CommandRequest command) {
        List<String> said = new ArrayList<>();
        values.clear();
        PipelineOutput output = new PipelineOutput() {

            @Override
            public void output(Object value) {
                values.add(value);
                said.add(Conversion.toText(value));
            }

            @Override
            public void record(StreamRecord record) {
                if (record instanceof ErrorRecord error) {
                    said.add("!" + error.fullyQualifiedErrorId() + ": " + error.message());
                }
            }
        };
        try {
            PipelineRequest request = new PipelineRequest(List.of(List.of(command)), false, false, false, command.text(), 0);
            if (runspace.pipeline(request, output, null).run(PipelineInput.CLOSED) instanceof PipelineOutcome.Failed failed) {
                said.add("!" + failed.reason().fullyQualifiedErrorId() + ": " + failed.reason().message());
            }
        } catch (DotNetException refused) {
            said.add("!" + refused.errorRecord().fullyQualifiedErrorId() + ": " + refused.getMessage());
        }
        return said;
    }

    @Override
    public void close() {
        runspace.close();
    }
}
