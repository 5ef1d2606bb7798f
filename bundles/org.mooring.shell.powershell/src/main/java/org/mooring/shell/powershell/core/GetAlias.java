package org.mooring.shell.powershell.core;

import java.util.Comparator;
import java.util.List;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.runtime.Engine;

/** Gets aliases, by their name or by what they stand for. */
@Cmdlet(verb = "Get", noun = "Alias", outputTypes = "System.Management.Automation.AliasInfo", defaultParameterSet = "Default",
    className = "Microsoft.PowerShell.Commands.GetAliasCommand")
public final class GetAlias extends PipelineCmdlet {

    @Parameter(parameterSet = "Default", position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] name = {"*"};

    @Parameter
    String[] exclude = {};

    @Parameter
    String scope;

    @Parameter(parameterSet = "Definition")
    @ValidateNotNullOrEmpty
    String[] definition;

    @Override
    protected void processRecord() {
        Engine engine = Engine.current();
        List<AliasInfo> all = (scope == null ? engine.commands().aliases() : engine.commands().aliases(ScopeByName.of(engine, scope))).values().stream()
            .sorted(Comparator.comparing(AliasInfo::name, String.CASE_INSENSITIVE_ORDER)).toList();
        for (String pattern : definition != null ? definition : name) {
            Wildcard wildcard = Wildcard.of(pattern, true);
            boolean any = false;
            for (AliasInfo alias : all) {
                boolean fits = wildcard.matches(definition != null ? alias.definition() : alias.name());
                if (fits && !excluded(alias.name())) {
                    any = true;
                    writeObject(alias);
                }
            }
            if (!any && (definition != null || !Wildcard.isPattern(pattern))) {
                writeError(notFound(pattern));
            }
        }
    }

    private boolean excluded(String alias) {
        for (String pattern : exclude) {
            if (Wildcard.of(pattern, true).matches(alias)) {
                return true;
            }
        }
        return false;
    }

    private ErrorRecord notFound(String pattern) {
        String message = definition != null ? "This command cannot find a matching alias because an alias with the definition '" + pattern
            + "' does not exist." : "This command cannot find a matching alias because an alias with the name '" + pattern
                + "' does not exist.";
        return new ErrorRecord(new DotNetException("System.Management.Automation.ItemNotFoundException", message), "ItemNotFoundException",
            ErrorCategory.ObjectNotFound, pattern);
    }
}
