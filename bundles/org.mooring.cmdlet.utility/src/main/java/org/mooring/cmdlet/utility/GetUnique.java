package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.object.Comparison;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.object.TypeNames;

/** Get-Unique: drops objects that are equal to the one before. */
@Cmdlet(verb = "Get", noun = "Unique", defaultParameterSet = "AsString", className = "Microsoft.PowerShell.Commands.GetUniqueCommand")
public final class GetUnique extends PipelineCmdlet {

    @Parameter(valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(parameterSet = "AsString")
    boolean asString;

    @Parameter
    boolean caseInsensitive;

    @Parameter(parameterSet = "UniqueByType")
    boolean onType;

    private Object last;
    private boolean any;

    @Override
    protected void processRecord() {
        if (any && same(last, inputObject)) {
            return;
        }
        any = true;
        last = inputObject;
        writeObject(inputObject);
    }

    private boolean same(Object a, Object b) {
        if (onType) {
            return TypeNames.of(a).equals(TypeNames.of(b));
        }
        if (asString || PSObject.base(a) instanceof String) {
            String x = Conversion.toText(a);
            String y = Conversion.toText(b);
            return caseInsensitive ? x.equalsIgnoreCase(y) : x.equals(y);
        }
        return Comparison.equal(a, b, caseInsensitive);
    }
}
