package org.mooring.cmdlet.session;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowEmptyCollection;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.provider.LimitedFolder;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.CommandRequest.Argument;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Encoding;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.x509.X509Certificate2;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;

/** What Import-PSSession and Export-PSSession have in common (PowerShell's ImplicitRemotingCommandBase). */
abstract class ProxyCommandBase extends PipelineCmdlet {

    /** All but applications and scripts. */
    private static final int TYPES = 0x1 | 0x2 | 0x4 | 0x8 | 0x100;

    private static final String[] PROPERTIES =
        {"Name", "Namespace", "HelpUri", "CommandType", "ResolvedCommandName", "OutputType", "Parameters"};

    private static final Object VERSION = Conversion.convert("7.6.5", ClrTypes.find("System.Version"));

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
        boolean namesCommands = Stream.of("CommandName", "ArgumentList", "CommandType", "Module", "FullyQualifiedModule").anyMatch(this::isBound);
        List<Object> found = !namesCommands && isBound("FormatTypeName") ? List.of() : commands();
        if (found.isEmpty() && namesCommands) {
            throw terminate(noResults("Get-Command"));
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
        if (isBound("FormatTypeName") || !namesCommands) {
            addViews(made);
        }
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
        return there(CommandRequest.command("Get-Command", wanted.toArray(Argument[]::new)),
            CommandRequest.command("Select-Object", new Argument("Property", PROPERTIES)));
    }

    /** The views of the session that are asked for, and only those. */
    private void addViews(ProxyModule made) {
        String[] names = formatTypeName == null ? new String[] {"*"} : formatTypeName;
        List<Object> found = there(CommandRequest.command("Get-FormatData", new Argument("TypeName", names), new Argument("PowerShellVersion", VERSION)));
        if (found.isEmpty() && formatTypeName != null) {
            throw terminate(noResults("Get-FormatData"));
        }
        for (Object definition : found) {
            List<String> types = RemoteViews.typeNames(definition);
            if (types.stream().anyMatch(type -> Arrays.stream(names).anyMatch(name -> Wildcard.of(name, true).matches(type)))) {
                made.views().add(definition);
            } else {
                writeError(SessionErrors.of("System.InvalidOperationException", "ErrorSkippedNonRequestedTypeDefinition", ErrorCategory.ResourceExists, null,
                    "Extended type definition has been skipped for the '" + types.getFirst() + "' type because its name did not match the value of the"
                        + " FormatTypeName parameter."));
            }
        }
    }

    private List<Object> there(CommandRequest... commands) {
        String name = commands[0].text();
        PipelineRequest query = new PipelineRequest(List.of(List.of(commands)), false, false, false, name, 0);
        List<Object> found = new ArrayList<>();
        PipelineOutcome outcome = session.link().pipeline(query, new PipelineOutput() {
            @Override
            public void output(Object value) {
                found.add(value);
            }

            @Override
            public void record(StreamRecord record) {
                if (record instanceof ErrorRecord error) {
                    writeError(there(name, error));
                }
            }
        }, null).run(PipelineInput.CLOSED);
        if (outcome instanceof PipelineOutcome.Failed failed) {
            throw terminate(there(name, failed.reason()));
        }
        return found;
    }

    private static ErrorRecord noResults(String command) {
        return SessionErrors.argument("ErrorNoResultsFromRemoteEnd", null, "Running the " + command + " command in a remote session returned no results.");
    }

    private static ErrorRecord there(String command, ErrorRecord error) {
        return SessionErrors.of("System.Management.Automation.RuntimeException", "ErrorFromRemoteCommand", ErrorCategory.InvalidResult,
            error.target(), "Running the " + command + " command in a remote session reported the following error: " + error.message());
    }

    /** Of the module's files. */
    Encoding encoding() {
        return Encoding.UTF8;
    }

    /** Writes the module's files into a folder. */
    final List<Path> write(ProxyModule made, Path folder, String description) {
        String name = folder.getFileName().toString();
        try {
            LimitedFolder.makeFolders(folder);
            List<Path> files = new ArrayList<>();
            for (Map.Entry<String, String> file : made.files(name, description).entrySet()) {
                Path path = folder.resolve(file.getKey());
                byte[] text = encoding().encode(signed(file.getKey(), file.getValue()));
                try (OutputStream out = OpenFile.output(path)) {
                    out.write(encoding().preamble());
                    out.write(text);
                }
                files.add(path);
            }
            return files;
        } catch (IOException e) {
            throw terminate(SessionErrors.of("System.IO.IOException", "FileOpenFailure", ErrorCategory.OpenError, folder.toString(),
                String.valueOf(e.getMessage())));
        }
    }

    /** Scripts and views are signed where there is a certificate for that. */
    private String signed(String file, String text) {
        if (certificate == null || !file.endsWith(".psm1") && !file.endsWith(".ps1xml")) {
            return text;
        }
        X509Certificate2 signer = (X509Certificate2) PSObject.base(certificate);
        if (signer.key() == null) {
            throw terminate(notSigned(file, "the certificate " + signer.thumbprint() + " has no private key here", null));
        }
        try {
            return new ScriptSignature(signer.key(), signer.certificate(), signer.chain()).sign(text, file.endsWith(".ps1xml"));
        } catch (GeneralSecurityException e) {
            throw terminate(notSigned(file, e.getMessage(), e));
        }
    }

    private static ErrorRecord notSigned(String file, String why, Throwable cause) {
        return new DotNetException("System.Management.Automation.PSInvalidOperationException", "The file " + file + " could not be signed: " + why + ".", cause)
            .withRecord("InvalidOperation", ErrorCategory.InvalidOperation, file).errorRecord();
    }
}
