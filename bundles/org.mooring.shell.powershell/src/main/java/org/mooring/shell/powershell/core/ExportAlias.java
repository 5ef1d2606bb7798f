package org.mooring.shell.powershell.core;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.format.FileTarget;
import org.mooring.format.TextEncoding;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.runtime.Engine;

/** Export-Alias: writes aliases to a file that Import-Alias reads, or as a script. */
@Cmdlet(verb = "Export", noun = "Alias", defaultParameterSet = "ByPath", supportsShouldProcess = true, confirmImpact = "Low",
    outputTypes = "System.Management.Automation.AliasInfo", className = "Microsoft.PowerShell.Commands.ExportAliasCommand")
public final class ExportAlias extends PipelineCmdlet {

    @Parameter(parameterSet = "ByPath", mandatory = true, position = 0)
    String path;

    @Parameter(parameterSet = "ByLiteralPath", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String literalPath;

    @Parameter(position = 1, valueFromPipelineByPropertyName = true)
    String[] name = {"*"};

    @Parameter
    boolean passThru;

    @Parameter
    Format as = Format.Csv;

    @Parameter
    boolean append;

    @Parameter
    boolean force;

    @Parameter
    @Alias("NoOverwrite")
    boolean noClobber;

    @Parameter
    String description;

    @Parameter
    String scope;

    /** How an alias is written: as values between commas, or as the command that makes it. */
    public enum Format { Csv, Script }

    private final List<AliasInfo> chosen = new ArrayList<>();

    @Override
    protected void processRecord() {
        Engine engine = Engine.current();
        List<AliasInfo> all = (scope == null ? engine.commands().aliases() : engine.commands().aliases(ScopeByName.of(engine, scope))).values().stream()
            .sorted(Comparator.comparing(AliasInfo::name, String.CASE_INSENSITIVE_ORDER)).toList();
        for (String pattern : name) {
            Wildcard wanted = Wildcard.of(pattern, true);
            List<AliasInfo> found = all.stream().filter(alias -> wanted.matches(alias.name())).toList();
            if (found.isEmpty() && !Wildcard.isPattern(pattern)) {
                writeError(new ErrorRecord(new DotNetException("System.Management.Automation.ItemNotFoundException",
                    "This command cannot find a matching alias because an alias with the name '" + pattern + "' does not exist."), "ItemNotFoundException",
                    ErrorCategory.ObjectNotFound, pattern));
            }
            chosen.addAll(found);
        }
    }

    @Override
    protected void endProcessing() {
        String file = literalPath != null ? literalPath : path;
        if (shouldProcess(file, "Export Aliases")) {
            try (FileTarget target = FileTarget.open(file, literalPath != null, TextEncoding.DEFAULT, new FileTarget.Options(append, noClobber, force),
                    context())) {
                heading().forEach(line -> target.write("# " + line + "\n"));
                chosen.forEach(alias -> target.write(line(alias) + "\n"));
            }
        }
        if (passThru) {
            chosen.forEach(this::writeObject);
        }
    }

    private List<String> heading() {
        List<String> lines = new ArrayList<>(List.of("Alias File", "Exported by : " + System.getProperty("user.name"),
            "Date/Time : " + LocalDateTime.now().format(DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy HH:mm:ss", Locale.ROOT)),
            "Computer : " + System.getenv().getOrDefault("HOSTNAME", "localhost")));
        if (description != null) {
            lines.addAll(description.replace("\r", "").lines().toList());
        }
        return lines;
    }

    private String line(AliasInfo alias) {
        if (as == Format.Script) {
            return "set-alias -Name:\"" + alias.name() + "\" -Value:\"" + alias.definition() + "\" -Description:\"" + alias.description() + "\" -Option:\""
                + alias.options() + "\"";
        }
        return quoted(alias.name()) + "," + quoted(alias.definition()) + "," + quoted(alias.description()) + "," + quoted(alias.options());
    }

    private static String quoted(String text) {
        return '"' + (text == null ? "" : text.replace("\"", "\"\"")) + '"';
    }
}
