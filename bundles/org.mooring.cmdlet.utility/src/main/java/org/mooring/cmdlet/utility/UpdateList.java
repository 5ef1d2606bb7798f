package org.mooring.cmdlet.utility;

import java.util.List;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Members;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;

/** Update-List: adds to and takes from the list that a property of an object holds, or makes a table that says so. */
@Cmdlet(verb = "Update", noun = "List", defaultParameterSet = "AddRemoveSet", className = "Microsoft.PowerShell.Commands.UpdateListCommand")
public final class UpdateList extends PipelineCmdlet {

    @Parameter(parameterSet = "AddRemoveSet")
    @ValidateNotNullOrEmpty
    Object[] add;

    @Parameter(parameterSet = "AddRemoveSet")
    @ValidateNotNullOrEmpty
    Object[] remove;

    @Parameter(valueFromPipeline = true)
    @ValidateNotNullOrEmpty
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(position = 0)
    @ValidateNotNullOrEmpty
    String property;

    @Parameter(parameterSet = "ReplaceSet", mandatory = true)
    @ValidateNotNullOrEmpty
    Object[] replace;

    @Override
    protected void processRecord() {
        if (property == null) {
            return;
        }
        if (inputObject == null) {
            writeError(wrong("MissingInputObjectParameter", "The InputObject parameter is missing: the Property parameter needs an object.", null));
            return;
        }
        Members members = Members.current();
        if (!members.has(inputObject, property)) {
            writeError(wrong("MemberDoesntExist", "The property '" + property + "' cannot be found on this object.", inputObject));
            } else if (apply(members, members.get(inputObject, property))) {
            writeObject(inputObject);
        } else {
            writeError(new ErrorRecord(new DotNetException("System.Management.Automation.PSInvalidOperationException",
                "The property '" + property + "' holds no list that can be changed."), "ApplyFailed", ErrorCategory.InvalidOperation, null));
        }
    }

    /** Whether it is a list that can be changed. */
    private boolean apply(Members members, Object held) {
        if (!(PSObject.base(held) instanceof List<?> list)) {
            return false;
        }
        try {
            if (replace != null) {
                members.invoke(list, "Clear");
            }
            for (Object each : remove == null ? new Object[0] : remove) {
                members.invoke(list, "Remove", each);
            }
            for (Object each : replace != null ? replace : add != null ? add : new Object[0]) {
                members.invoke(list, "Add", each);
            }
            return true;
        } catch (DotNetException unchangeable) {
            return false;
        }
    }

    @Override
    protected void endProcessing() {
        if (property != null) {
            return;
        }
        if (inputObject != null) {
            throw terminate(wrong("MissingPropertyParameter", "The Property parameter is missing: it says which list of the object is meant.", null));
        }
        PSHashtable table = new PSHashtable();
        put(table, "Add", add);
        put(table, "Remove", remove);
        put(table, "Replace", replace);
        writeObject(table);
    }

    private static void put(PSHashtable table, String name, Object[] values) {
        if (values != null) {
            table.put(name, values);
        }
    }

    private static ErrorRecord wrong(String id, String message, Object target) {
        return new ErrorRecord(new DotNetException("System.InvalidOperationException", message), id, ErrorCategory.InvalidOperation, target);
    }
}
