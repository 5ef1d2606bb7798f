package org.mooring.shell.powershell.core;

import java.util.Locale;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Scope;

/** What Set-Alias and New-Alias have in common. */
abstract class AliasWriting extends PipelineCmdlet {

    @Parameter(position = 0, mandatory = true, valueFromPipelineByPropertyName = true)
    String name;

    @Parameter(position = 1, mandatory = true, valueFromPipelineByPropertyName = true)
    String value;

    @Parameter
    String description = "";

    @Parameter
    @DotNetType("System.Management.Automation.ScopedItemOptions")
    Object option;

    @Parameter
    boolean passThru;

    @Parameter
    String scope;

    @Parameter
    boolean force;

    /** What -WhatIf says is done. */
    abstract String action();

    /** Whether an alias of this name that is there already is an error. */
    abstract boolean mustBeNew();

    @Override
    protected void processRecord() {
        Engine engine = Engine.current();
        Scope where = ScopeByName.of(engine, scope);
        AliasInfo inScope = engine.commands().aliases(where).get(name.toLowerCase(Locale.ROOT));
        AliasInfo known = scope == null ? engine.commands().alias(name) : inScope;
        if (known != null && mustBeNew() && !force) {
            writeError(error("AliasAlreadyExists", ErrorCategory.ResourceExists, "The alias is not allowed, because an alias with the name '"
                + name + "' already exists."));
            return;
        }
        if (!shouldProcess("Name: " + name + " Value: " + value, action())) {
            return;
        }
        if (inScope != null && (inScope.options().contains("Constant") || inScope.options().contains("ReadOnly") && !force)) {
            writeError(error("AliasNotWritable", ErrorCategory.WriteError, "Alias is not writeable because alias " + name
                + " is read-only or constant and cannot be written to."));
            return;
        }
        if (inScope != null && inScope.options().contains("AllScope") && !Conversion.toText(option).contains("AllScope")) {
            writeError(error("AliasAllScopeOptionCannotBeRemoved", ErrorCategory.WriteError, "The AllScope option cannot be removed from the alias '"
                + name + "'."));
            return;
        }
        AliasInfo made = new AliasInfo(name, value, null).withDescription(description)
            .withOptions(option == null ? "None" : Conversion.toText(option));
        if (where.state().module() != null) {
            made.module(where.state().module());
        }
        engine.commands().define(where, made);
        if (passThru) {
            writeObject(made);
        }
    }

    private ErrorRecord error(String id, ErrorCategory category, String message) {
        return new ErrorRecord(new DotNetException("System.Management.Automation."
            + (id.equals("AliasAlreadyExists") ? "SessionStateException" : "SessionStateUnauthorizedAccessException"), message), id, category,
            name);
    }
}
