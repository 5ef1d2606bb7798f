package org.mooring.shell.powershell.core;

import java.util.Locale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.system.io.FileErrors;
import org.mooring.format.FileTarget;
import org.mooring.format.TextEncoding;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Scope;

/** Import-Alias: makes the aliases that a file of Export-Alias says. */
@Cmdlet(verb = "Import", noun = "Alias", defaultParameterSet = "ByPath", supportsShouldProcess = true, confirmImpact = "Low",
    outputTypes = "System.Management.Automation.AliasInfo", className = "Microsoft.PowerShell.Commands.ImportAliasCommand")
public final class ImportAlias extends PipelineCmdlet {

    private static final int FIELDS = 4;

    @Parameter(parameterSet = "ByPath", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String path;

    @Parameter(parameterSet = "ByLiteralPath", mandatory = true, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String literalPath;

    @Parameter
    @ValidateNotNullOrEmpty
    String scope;

    @Parameter
    boolean passThru;

    @Parameter
    boolean force;

    @Override
    protected void processRecord() {
        Path file = FileTarget.path(literalPath != null ? literalPath : path, literalPath != null, context());
        List<String> lines;
        try {
            lines = TextEncoding.decode(OpenFile.bytes(file), TextEncoding.DEFAULT).lines().toList();
        } catch (IOException e) {
            throw terminate(new ErrorRecord(FileErrors.of(e, file), "FileOpenFailure", ErrorCategory.OpenError, file.toString()));
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> fields = fields(line);
            if (fields.size() != FIELDS) {
                throw terminate(new ErrorRecord(new DotNetException("System.IO.FileFormatException", "Cannot import an alias. Line number " + (i + 1)
                    + " in the file '" + file + "' is not a properly formatted, comma-separated values (CSV) line for aliases. Change the line to contain"
                    + " four values separated by commas. If the value text itself contains a comma, then enclose the value in quotation marks. Then try"
                    + " importing the alias again."), "ImportAliasFileFormatError", ErrorCategory.ReadError, file.toString()));
            }
            make(fields);
        }
    }

    private void make(List<String> fields) {
        Engine engine = Engine.current();
        String name = fields.get(0);
        Scope where = ScopeByName.of(engine, scope);
        AliasInfo known = scope == null ? engine.commands().alias(name) : engine.commands().aliases(where).get(name.toLowerCase(Locale.ROOT));
        if (known != null && !force) {
            writeError(new ErrorRecord(new DotNetException("System.Management.Automation.SessionStateException",
                "The alias is not allowed, because an alias with the name '" + name + "' already exists."), "AliasAlreadyExists",
                ErrorCategory.ResourceExists, name));
            return;
        }
        if (known != null && (known.options().contains("Constant") || known.options().contains("ReadOnly") && !force)) {
            writeError(new ErrorRecord(new DotNetException("System.Management.Automation.SessionStateUnauthorizedAccessException", "Alias is not writeable"
                + " because alias " + name + " is read-only or constant and cannot be written to."), "AliasNotWritable", ErrorCategory.WriteError, name));
            return;
        }
        if (!shouldProcess("Name: " + name + " Value: " + fields.get(1), "Import Alias")) {
            return;
        }
        AliasInfo made = new AliasInfo(name, fields.get(1), null).withDescription(fields.get(2)).withOptions(fields.get(3));
        engine.commands().define(where, made);
        if (passThru) {
            writeObject(made);
        }
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(line.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
