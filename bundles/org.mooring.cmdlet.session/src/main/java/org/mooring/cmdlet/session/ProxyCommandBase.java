package org.mooring.cmdlet.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowEmptyCollection;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.CommandRequest.Argument;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.Wildcard;

/** What Import-PSSession and Export-PSSession have in common (PowerShell's ImplicitRemotingCommandBase). */
abstract class ProxyCommandBase extends PipelineCmdlet {

    /** All but applications and scripts. */
    private static final int TYPES = 0x1 | 0x2 | 0x4 | 0x8 | 0x100;

    private static final String[] PROPERTIES =
        {"Name", "Namespace", "HelpUri", "CommandType", "ResolvedCommandName", "OutputType", "Parameters"};

    /** What a session needs of its own to be used at all. */
    private static final Set<String> RESERVED = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        RESERVED.addAll(List.of("Get-Command", "Get-FormatData", "Get-Help", "Select-Object", "Measure-Object", "Exit-PSSession", "Out-Default",
            "Clear-Host", "Prompt", "TabExpansion2"));
    }

    @Parameter(position = 2)
    @Alias("Name")
    String[] commandName;

    @Parameter
    boolean allowClobber;

    @Parameter
    @Alias("Args")
    @AllowNull
    @AllowEmptyCollection
    Object[] argumentList;

    @Parameter
    @Alias("Type")
    @DotNetType("System.Management.Automation.CommandTypes")
    Object commandType;

    @Parameter
    @Alias("PSSnapin")
    @ValidateNotNull
    String[] module;

    @Parameter
    @ValidateNotNull
    @DotNetType("Microsoft.PowerShell.Commands.ModuleSpecification[]")
    Object[] fullyQualifiedModule;

    @Parameter(position = 3)
    String[] formatTypeName;

    @Parameter
    @DotNetType("System.Security.Cryptography.X509Certificates.X509Certificate2")
    Object certificate;

    @Parameter(mandatory = true, position = 0)
    @ValidateNotNull
    PSSession session;

    /** Fills the module with the commands that the session has and that may be here. */
    final ProxyModule proxies(ProxyModule made, String prefix) {
        if (certificate != null) {
            throw terminate(Missing.parameter("Certificate"));
        }
        if (formatTypeName != null) {
            throw terminate(Missing.parameter("FormatTypeName"));
        }
        List<Object> found = commands();
        if (found.isEmpty()) {
            throw terminate(SessionErrors.argument("ErrorNoResultsFromRemoteEnd", null,
                "Running the Get-Command command in a remote session returned no results."));
        }
        List<String> skipped = new ArrayList<>();
        List<Object> aliases = new ArrayList<>();
        for (Object command : found) {
            String name = Conversion.toText(Members.current().get(command, "Name"));
            if (RESERVED.contains(name) || !isWanted(name) || made.has(name)) {
                continue;
            }
            if (!allowClobber && isHere(withPrefix(name, prefix))) {
                skipped.add(name);
            } else if (Conversion.toInt(Members.current().get(command, "CommandType")) == 1) {
                aliases.add(command);
            } else {
                made.add(command);
            }
        }
        addAliases(made, aliases);
        if (!skipped.isEmpty()) {
            if (made.isEmpty()) {
                throw terminate(SessionErrors.argument("ErrorNoCommandsImportedBecauseOfSkipping", null, "No command proxies have been created,"
                    + " because all of the requested remote commands would shadow existing local commands.  Use the AllowClobber parameter if you"
                    + " want to shadow existing local commands."));
            }
            writeWarning("Proxy creation has been skipped for the following command: '" + String.join(",", skipped) + "', because it would shadow"
                + " an existing local command.  Use the AllowClobber parameter if you want to shadow existing local commands.");
        }
        return made;
    }

    /** An alias is one here too where its command has a proxy. */
    private static void addAliases(ProxyModule made, List<Object> aliases) {
        for (Object alias : aliases) {
            Object command = Members.current().get(alias, "ResolvedCommandName");
            if (command != null && made.has(Conversion.toText(command))) {
                made.add(alias);
            }
        }
    }

    static String withPrefix(String name, String prefix) {
        int dash = name.indexOf('-');
        return prefix == null || prefix.isEmpty() ? name
            : dash < 0 ? prefix + name : name.substring(0, dash + 1) + prefix + name.substring(dash + 1);
    }

    private boolean isWanted(String name) {
        if (commandName == null) {
            return true;
        }
        for (String pattern : commandName) {
            if (Wildcard.of(pattern, true).matches(name)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHere(String name) {
        return !session().invoke("Get-Command", Map.of("Name", Wildcard.escape(name), "CommandType", "Alias,Function,Filter,Cmdlet",
            "ErrorAction", "Ignore"), List.of()).isEmpty();
    }

    /** What Get-Command tells there. */
    private List<Object> commands() {
        List<Argument> wanted = new ArrayList<>();
        wanted.add(new Argument("Name", commandName == null ? new String[] {"*"} : commandName));
        wanted.add(new Argument("CommandType", commandType == null ? TYPES : Conversion.toInt(commandType)));
        if (fullyQualifiedModule != null) {
            wanted.add(new Argument("FullyQualifiedModule", fullyQualifiedModule));
        } else if (module != null) {
            wanted.add(new Argument("Module", module));
        }
        if (argumentList != null) {
            wanted.add(new Argument("ArgumentList", argumentList));
        }
        PipelineRequest query = new PipelineRequest(List.of(List.of(
            CommandRequest.command("Get-Command", wanted.toArray(Argument[]::new)),
            CommandRequest.command("Select-Object", new Argument("Property", PROPERTIES)))), false, false, false, "Get-Command", 0);
        List<Object> found = new ArrayList<>();
        PipelineOutcome outcome = session.link().pipeline(query, new PipelineOutput() {
            @Override
            public void output(Object value) {
                found.add(value);
            }

            @Override
            public void record(StreamRecord record) {
                if (record instanceof ErrorRecord error) {
                    writeError(there(error));
                }
            }
        }, null).run(PipelineInput.CLOSED);
        if (outcome instanceof PipelineOutcome.Failed failed) {
            throw terminate(there(failed.reason()));
        }
        return found;
    }

    private static ErrorRecord there(ErrorRecord error) {
        return SessionErrors.of("System.Management.Automation.RuntimeException", "ErrorFromRemoteCommand", ErrorCategory.InvalidResult,
            error.target(), "Running the Get-Command command in a remote session reported the following error: " + error.message());
    }

    /** Writes the module's files into a folder. */
    final List<Path> write(ProxyModule made, Path folder, String description) {
        String name = folder.getFileName().toString();
        try {
            Files.createDirectories(folder);
            return List.of(Files.writeString(folder.resolve(name + ".psm1"), made.script(), StandardCharsets.UTF_8),
                Files.writeString(folder.resolve(name + ".psd1"), made.manifest(name, description), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw terminate(SessionErrors.of("System.IO.IOException", "FileOpenFailure", ErrorCategory.OpenError, folder.toString(),
                String.valueOf(e.getMessage())));
        }
    }
}
