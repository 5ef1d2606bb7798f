package org.mooring.cmdlet.configuration;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.OpenFile;

/** What the cmdlets that write a configuration file have in common: the path, and the keys that both kinds of file know. */
abstract class ConfigurationFileCmdlet extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0)
    @ValidateNotNullOrEmpty
    String path;

    @Parameter
    UUID guid = UUID.randomUUID();

    @Parameter
    String author = System.getProperty("user.name");

    @Parameter
    String description;

    @Parameter
    String companyName;

    @Parameter
    String copyright;

    @Parameter
    String[] scriptsToProcess = {};

    @Parameter
    Object[] modulesToImport;

    @Parameter
    String[] visibleAliases = {};

    @Parameter
    Object[] visibleCmdlets;

    @Parameter
    Object[] visibleFunctions;

    @Parameter
    String[] visibleExternalCommands = {};

    @Parameter
    String[] visibleProviders = {};

    @Parameter
    @DotNetType("System.Collections.IDictionary[]")
    Object[] aliasDefinitions;

    @Parameter
    @DotNetType("System.Collections.IDictionary[]")
    Object[] functionDefinitions;

    @Parameter
    Object variableDefinitions;

    @Parameter
    @DotNetType("System.Collections.IDictionary")
    Map<?, ?> environmentVariables;

    @Parameter
    String[] typesToProcess = {};

    @Parameter
    String[] formatsToProcess = {};

    @Parameter
    String[] assembliesToLoad = {};

    private final String extension;

    /** @param extension that the file must have, with its dot */
    ConfigurationFileCmdlet(String extension) {
        this.extension = extension;
    }

    /** Whether keys that are not given are there as examples. */
    abstract boolean full();

    /** What is refused when a path has another extension: the error's id and the kind of the file. */
    abstract ErrorRecord wrongPath();

    abstract void write(ConfigurationText text);

    @Override
    protected final void processRecord() {
        if (!path.toLowerCase(Locale.ROOT).endsWith(extension)) {
            throw terminate(wrongPath());
        }
        PathInfo place = session().service(Drives.class).qualify(path);
        Path file = Path.of(place.providerPath());
        try (Writer writer = new OutputStreamWriter(OpenFile.output(file), StandardCharsets.UTF_8)) {
            ConfigurationText text = new ConfigurationText(full(), path, file.toString());
            write(text);
            writer.write(text.toString());
        } catch (NoSuchFileException e) {
            throw terminate(new ErrorRecord(new DotNetException("System.IO.DirectoryNotFoundException",
                "Could not find a part of the path '" + file + "'."), "FileOpenFailure", ErrorCategory.OpenError, path));
        } catch (IOException e) {
            throw terminate(new ErrorRecord(new DotNetException("System.IO.IOException", e.getMessage(), e), "FileOpenFailure",
                ErrorCategory.OpenError, path));
        } catch (DotNetException e) {
            throw terminate(e.errorRecord());
        }
    }

    final ErrorRecord wrongPath(String id, String kind) {
        return new ErrorRecord(new DotNetException("System.InvalidOperationException", kind + " file path '" + path
            + "' is not valid. The path argument must resolve to a single file in the file system with a '" + extension
            + "' extension. Please fix the path specification and try again."), id, ErrorCategory.InvalidArgument, path);
    }

    /** CompanyName and Copyright, which a whole file has in any case. */
    final void owner(ConfigurationText text) {
        if (full() || isBound("CompanyName")) {
            text.line("CompanyName", "Company associated with this document",
                DataText.quoted(companyName == null || companyName.isEmpty() ? "Unknown" : companyName));
        }
        if (full() || isBound("Copyright")) {
            text.line("Copyright", "Copyright statement for this document",
                DataText.quoted(copyright == null || copyright.isEmpty() ? "(c) " + author + ". All rights reserved." : copyright));
        }
    }

    final void visible(ConfigurationText text) {
        String limited = "'Invoke-Cmdlet1', @{ Name = 'Invoke-Cmdlet2'; Parameters = @{ Name = 'Parameter1'; ValidateSet = 'Item1', 'Item2' },"
            + " @{ Name = 'Parameter2'; ValidatePattern = 'L*' } }";
        text.words("VisibleAliases", "Aliases to make visible when applied to a session", visibleAliases, "'Item1', 'Item2'");
        text.commands("VisibleCmdlets", "Cmdlets to make visible when applied to a session", visibleCmdlets, limited);
        text.commands("VisibleFunctions", "Functions to make visible when applied to a session", visibleFunctions,
            limited.replace("Cmdlet", "Function"));
        text.words("VisibleExternalCommands", "External commands (scripts and applications) to make visible when applied to a session",
            visibleExternalCommands, "'Item1', 'Item2'");
        text.words("VisibleProviders", "Providers to make visible when applied to a session", visibleProviders, "'Item1', 'Item2'");
    }

    final void scripts(ConfigurationText text) {
        text.words("ScriptsToProcess", "Scripts to run when applied to a session", scriptsToProcess,
            "'/etc/mooring/InitScript1.ps1', '/etc/mooring/InitScript2.ps1'");
    }

    final void modules(ConfigurationText text) {
        text.commands("ModulesToImport", "Modules to import when applied to a session", modulesToImport,
            "'MyCustomModule', @{ ModuleName = 'MyCustomModule'; ModuleVersion = '1.0.0.0'; GUID = '4d30d5f0-cb16-4898-812d-f20a6c596bdf' }");
    }

    final void definitions(ConfigurationText text) {
        text.tables("AliasDefinitions", "Aliases to be defined when applied to a session", aliasDefinitions,
            "@{ Name = 'Alias1'; Value = 'Invoke-Alias1'}, @{ Name = 'Alias2'; Value = 'Invoke-Alias2'}");
        text.functions("FunctionDefinitions", "Functions to define when applied to a session", functionDefinitions,
            "@{ Name = 'MyFunction'; ScriptBlock = { param($MyInput) $MyInput } }");
        text.variables("VariableDefinitions", "Variables to define when applied to a session", variableDefinitions,
            "@{ Name = 'Variable1'; Value = { 'Dynamic' + 'InitialValue' } }, @{ Name = 'Variable2'; Value = 'StaticInitialValue' }");
        text.table("EnvironmentVariables", "Environment variables to define when applied to a session", environmentVariables,
            "@{ Variable1 = 'Value1'; Variable2 = 'Value2' }");
        text.words("TypesToProcess", "Type files (.ps1xml) to load when applied to a session", typesToProcess, "'MyTypes.ps1xml'");
        text.words("FormatsToProcess", "Format files (.ps1xml) to load when applied to a session", formatsToProcess, "'MyFormats.ps1xml'");
        text.words("AssembliesToLoad", "Assemblies to load when applied to a session", assembliesToLoad, "'MyAssembly.dll'");
    }
}
