package org.mooring.shell.powershell.core;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.compile.WhereOperators;
import org.mooring.shell.powershell.runtime.Calls;
import org.mooring.shell.powershell.runtime.Collector;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** Lets objects through for which a script block, or a comparison of a property, is true. */
@Cmdlet(verb = "Where", noun = "Object", defaultParameterSet = "EqualSet",
    className = "Microsoft.PowerShell.Commands.WhereObjectCommand")
public final class WhereObject extends PipelineCmdlet {

    @Parameter(valueFromPipeline = true)
    Object inputObject;

    @Parameter(parameterSet = "ScriptBlockSet", mandatory = true, position = 0)
    ScriptBlock filterScript;

    @Parameter(parameterSet = "EqualSet", mandatory = true, position = 0)
    @Parameter(parameterSet = "ComparisonSet", mandatory = true, position = 0)
    String property;

    @Parameter(parameterSet = "EqualSet", position = 1)
    @Parameter(parameterSet = "ComparisonSet", position = 1)
    Object value;

    @Parameter(parameterSet = "EqualSet")
    boolean EQ;

    @Parameter(parameterSet = "ComparisonSet")
    boolean CEQ;

    @Parameter(parameterSet = "ComparisonSet")
    boolean NE;

    @Parameter(parameterSet = "ComparisonSet")
    boolean CNE;

    @Parameter(parameterSet = "ComparisonSet")
    boolean GT;

    @Parameter(parameterSet = "ComparisonSet")
    boolean LT;

    @Parameter(parameterSet = "ComparisonSet")
    boolean GE;

    @Parameter(parameterSet = "ComparisonSet")
    boolean LE;

    @Parameter(parameterSet = "ComparisonSet")
    boolean like;

    @Parameter(parameterSet = "ComparisonSet")
    boolean notLike;

    @Parameter(parameterSet = "ComparisonSet")
    boolean match;

    @Parameter(parameterSet = "ComparisonSet")
    boolean notMatch;

    @Parameter(parameterSet = "ComparisonSet")
    boolean contains;

    @Parameter(parameterSet = "ComparisonSet")
    boolean notContains;

    @Parameter(parameterSet = "ComparisonSet")
    boolean in;

    @Parameter(parameterSet = "ComparisonSet")
    boolean notIn;

    @Parameter(parameterSet = "ComparisonSet")
    boolean is;

    @Parameter(parameterSet = "ComparisonSet")
    boolean isNot;

    @Parameter(parameterSet = "ComparisonSet")
    boolean not;

    private Engine engine;
    private PSScriptBlock block;
    private String operator;

    @Override
    protected void beginProcessing() {
        engine = Engine.current();
        block = (PSScriptBlock) filterScript;
        operator = CEQ ? "CEQ" : NE ? "NE" : CNE ? "CNE" : GT ? "GT" : LT ? "LT" : GE ? "GE" : LE ? "LE" : like ? "Like"
            : notLike ? "NotLike" : match ? "Match" : notMatch ? "NotMatch" : contains ? "Contains" : notContains ? "NotContains"
            : in ? "In" : notIn ? "NotIn" : is ? "Is" : isNot ? "IsNot" : not ? "Not" : EQ || isBound("Value") ? "EQ" : "True";
    }

    @Override
    protected void processRecord() {
        if (block != null) {
            Collector result = new Collector();
            Calls.runInScope(engine, block, inputObject, result);
            if (Conversion.toBoolean(result.value())) {
                writeObject(inputObject);
            }
            return;
        }
        Object member = inputObject == null ? null : engine.members().get(inputObject, property);
        if (WhereOperators.holds(engine, operator, member, value)) {
            writeObject(inputObject);
        }
    }
}
