package org.mooring.shell.powershell.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorDetails;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.PSVariable;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.VariableAccess;

/** Sets variables, making them where they are not there. */
@Cmdlet(verb = "Set", noun = "Variable", outputTypes = "System.Management.Automation.PSVariable", supportsShouldProcess = true, confirmImpact = "Low",
    className = "Microsoft.PowerShell.Commands.SetVariableCommand")
public final class SetVariable extends VariableCmdlet {

    @Parameter(position = 0, mandatory = true, valueFromPipelineByPropertyName = true)
    String[] name;

    @Parameter(position = 1, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    Object value;

    @Parameter
    String[] include;

    @Parameter
    String[] exclude;

    @Parameter
    boolean append;

    @Parameter
    String description;

    @Parameter
    @DotNetType("System.Management.Automation.ScopedItemOptions")
    Object option;

    @Parameter
    boolean force;

    @Parameter
    @DotNetType("System.Management.Automation.SessionStateEntryVisibility")
    Object visibility;

    @Parameter
    boolean passThru;

    /** What comes by the pipeline, after what the variable has already where it is appended. */
    private List<Object> collected;
    private boolean hasName;
    private boolean hasValue;

    @Override
    protected void beginProcessing() {
        hasName = isBound("Name");
        hasValue = isBound("Value");
        if (append) {
            if (!hasName || name.length != 1) {
                ErrorRecord severalNames = new ErrorRecord(new DotNetException("System.InvalidOperationException",
                    "Operation is not valid due to the current state of the object."), "SetVariableAppend", ErrorCategory.InvalidOperation, name);
                throw terminate(severalNames.withDetails(new ErrorDetails("SetVariableAppend", "Use a single variable rather than a collection")));
            }
            collected = new ArrayList<>();
            find(name[0], null).stream().map(PSVariable::value).forEach(this::addBefore);
        }
    }

    private void addBefore(Object before) {
        Object base = PSObject.base(before);
        if (base instanceof Object[] array && array.getClass() == Object[].class) {
            Collections.addAll(collected, array);
        } else if (base instanceof ClrList list && list.clrType().fullName().contains("[System.Object")) {
            collected.addAll(list);
        } else {
            collected.add(before);
        }
    }

    @Override
    protected void processRecord() {
        if (!hasName) {
            setAll(value, isBound("Value"));
        } else if (hasValue ? append : isBound("Value") || context().invocation().expectingInput()) {
            collected = collected == null ? new ArrayList<>() : collected;
            collected.add(value);
        }
    }

    @Override
    protected void endProcessing() {
        if (!hasName) {
            return;
        }
        if (hasValue) {
            setAll(append ? new ClrList(ClrTypes.generic(ClrTypes.find("System.Collections.Generic.List`1"), List.of(ClrTypes.OBJECT)), collected)
                : value, true);
        } else if (collected == null || collected.isEmpty()) {
            setAll(null, false);
        } else {
            setAll(collected.size() == 1 ? collected.get(0) : collected.toArray(), true);
        }
    }

    private void setAll(Object all, boolean hasValue) {
        for (String each : name) {
            if (isLeftOut(each, include, exclude)) {
                continue;
            }
            try {
                set(each, all, hasValue);
            } catch (DotNetException e) {
                if (isRefusedByRule(e)) {
                    throw e;
                }
                write(e);
            }
        }
    }

    /** A value that the variable's type or attributes refuse ends the command. */
    private static boolean isRefusedByRule(DotNetException e) {
        return e.typeName().endsWith("MetadataException");
    }

    private void set(String each, Object all, boolean hasValue) {
        if (Wildcard.isPattern(each)) {
            for (PSVariable variable : chosen(find(each, named() != null ? named() : engine().scope()), include, exclude)) {
                change(variable, all, hasValue);
            }
            return;
        }
        VariableAccess.Place place = VariableAccess.place(engine(), each);
        Scope where = named() != null ? named() : place.scope();
        String key = Layout.key(place.name());
        PSVariable known = VariableAccess.object(where, place.name(), key);
        if (known == null) {
            PSVariable outer = named() == null ? VariableAccess.find(engine(), each) : null;
            if (outer != null && outer.has(PSVariable.Option.AllScope)) {
                known = outer;
            }
        }
        if (known != null) {
            change(known, all, hasValue);
            return;
        }
        if (!shouldProcess("Set variable", each, all)) {
            return;
        }
        PSVariable made = new PSVariable(place.name(), all);
        VariableSettings.apply(made, true, option, description, visibility);
        boolean isPrivate = "private".equalsIgnoreCase(scope);
        if (isPrivate) {
            made.optionBits(made.optionBits() | PSVariable.Option.Private.bit);
        }
        if (option == null && description == null && visibility == null && !isPrivate && !passThru) {
            where.set(place.name(), all);
        } else {
            where.content(place.name(), key, made);
        }
        if (passThru) {
            writeObject(made.object());
        }
    }

    private void change(PSVariable variable, Object all, boolean hasValue) {
        if (!shouldProcess("Set variable", variable.name(), all)) {
            return;
        }
        boolean locked = variable.has(PSVariable.Option.Constant) || variable.has(PSVariable.Option.ReadOnly) && !force;
        if (locked) {
            throw VariableSettings.notWritable(variable.name());
        }
        if (hasValue) {
            int bits = variable.optionBits();
            variable.optionBits(bits & ~PSVariable.Option.ReadOnly.bit);
            try {
                variable.value(all);
            } finally {
                variable.optionBits(bits);
            }
        }
        VariableSettings.apply(variable, false, option, description, visibility);
        if (passThru) {
            writeObject(variable.object());
        }
    }
}
