package org.mooring.shell.powershell.core;

import java.util.ArrayList;
import java.util.List;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.stream.DotNetException;
import org.mooring.object.Enumeration;
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

    private final List<Object> piped = new ArrayList<>();
    private boolean isPiped;

    @Override
    protected void processRecord() {
        if (context().invocation().expectingInput()) {
            isPiped = true;
            piped.add(value);
        }
    }

    @Override
    protected void endProcessing() {
        Object all = !isPiped ? value : piped.size() == 1 ? piped.get(0) : piped.toArray();
        boolean hasValue = isPiped || isBound("Value");
        for (String each : name) {
            try {
                set(each, append && hasValue ? appended(each, all) : all, hasValue);
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

    /** What a variable has already, with more after it. */
    private Object appended(String each, Object more) {
        List<PSVariable> found = Wildcard.isPattern(each) ? List.of() : find(each);
        Object before = found.isEmpty() ? null : found.get(0).value();
        if (before == null) {
            return more;
        }
        List<Object> all = new ArrayList<>();
        for (Object part : new Object[] {before, more}) {
            var elements = part instanceof String ? null : Enumeration.of(part);
            if (elements == null) {
                all.add(part);
            } else {
                elements.forEachRemaining(all::add);
            }
        }
        return all.toArray();
    }

    private void set(String each, Object all, boolean hasValue) {
        if (Wildcard.isPattern(each)) {
            for (PSVariable variable : chosen(find(each), include, exclude)) {
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
        PSVariable made = new PSVariable(place.name(), all);
        VariableSettings.apply(made, true, option, description, visibility);
        if (option == null && description == null && visibility == null && !passThru) {
            where.set(place.name(), all);
        } else {
            where.content(place.name(), key, made);
        }
        if (passThru) {
            writeObject(made.object());
        }
    }

    private void change(PSVariable variable, Object all, boolean hasValue) {
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
