package org.mooring.shell.powershell.core;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
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
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(parameterSet = "ScriptBlockSet", mandatory = true, position = 0)
    ScriptBlock filterScript;

    @Parameter(parameterSets = {"EqualSet", "CaseSensitiveEqualSet", "NotEqualSet", "CaseSensitiveNotEqualSet", "GreaterThanSet",
        "CaseSensitiveGreaterThanSet", "LessThanSet", "CaseSensitiveLessThanSet", "GreaterOrEqualSet", "CaseSensitiveGreaterOrEqualSet",
        "LessOrEqualSet", "CaseSensitiveLessOrEqualSet", "LikeSet", "CaseSensitiveLikeSet", "NotLikeSet", "CaseSensitiveNotLikeSet", "MatchSet",
        "CaseSensitiveMatchSet", "NotMatchSet", "CaseSensitiveNotMatchSet", "ContainsSet", "CaseSensitiveContainsSet", "NotContainsSet",
        "CaseSensitiveNotContainsSet", "InSet", "CaseSensitiveInSet", "NotInSet", "CaseSensitiveNotInSet", "IsSet", "IsNotSet",
        "Not"}, mandatory = true, position = 0)
    @ValidateNotNullOrEmpty
    String property;

    @Parameter(parameterSets = {"EqualSet", "CaseSensitiveEqualSet", "NotEqualSet", "CaseSensitiveNotEqualSet", "GreaterThanSet",
        "CaseSensitiveGreaterThanSet", "LessThanSet", "CaseSensitiveLessThanSet", "GreaterOrEqualSet", "CaseSensitiveGreaterOrEqualSet",
        "LessOrEqualSet", "CaseSensitiveLessOrEqualSet", "LikeSet", "CaseSensitiveLikeSet", "NotLikeSet", "CaseSensitiveNotLikeSet", "MatchSet",
        "CaseSensitiveMatchSet", "NotMatchSet", "CaseSensitiveNotMatchSet", "ContainsSet", "CaseSensitiveContainsSet", "NotContainsSet",
        "CaseSensitiveNotContainsSet", "InSet", "CaseSensitiveInSet", "NotInSet", "CaseSensitiveNotInSet", "IsSet", "IsNotSet"}, position = 1)
    Object value;

    @Parameter(parameterSet = "EqualSet")
    @Alias("IEQ")
    boolean EQ;

    @Parameter(parameterSet = "CaseSensitiveEqualSet", mandatory = true)
    boolean CEQ;

    @Parameter(parameterSet = "NotEqualSet", mandatory = true)
    @Alias("INE")
    boolean NE;

    @Parameter(parameterSet = "CaseSensitiveNotEqualSet", mandatory = true)
    boolean CNE;

    @Parameter(parameterSet = "GreaterThanSet", mandatory = true)
    @Alias("IGT")
    boolean GT;

    @Parameter(parameterSet = "CaseSensitiveGreaterThanSet", mandatory = true)
    boolean CGT;

    @Parameter(parameterSet = "LessThanSet", mandatory = true)
    @Alias("ILT")
    boolean LT;

    @Parameter(parameterSet = "CaseSensitiveLessThanSet", mandatory = true)
    boolean CLT;

    @Parameter(parameterSet = "GreaterOrEqualSet", mandatory = true)
    @Alias("IGE")
    boolean GE;

    @Parameter(parameterSet = "CaseSensitiveGreaterOrEqualSet", mandatory = true)
    boolean CGE;

    @Parameter(parameterSet = "LessOrEqualSet", mandatory = true)
    @Alias("ILE")
    boolean LE;

    @Parameter(parameterSet = "CaseSensitiveLessOrEqualSet", mandatory = true)
    boolean CLE;

    @Parameter(parameterSet = "LikeSet", mandatory = true)
    @Alias("ILike")
    boolean like;

    @Parameter(parameterSet = "CaseSensitiveLikeSet", mandatory = true)
    boolean cLike;

    @Parameter(parameterSet = "NotLikeSet", mandatory = true)
    @Alias("INotLike")
    boolean notLike;

    @Parameter(parameterSet = "CaseSensitiveNotLikeSet", mandatory = true)
    boolean cNotLike;

    @Parameter(parameterSet = "MatchSet", mandatory = true)
    @Alias("IMatch")
    boolean match;

    @Parameter(parameterSet = "CaseSensitiveMatchSet", mandatory = true)
    boolean cMatch;

    @Parameter(parameterSet = "NotMatchSet", mandatory = true)
    @Alias("INotMatch")
    boolean notMatch;

    @Parameter(parameterSet = "CaseSensitiveNotMatchSet", mandatory = true)
    boolean cNotMatch;

    @Parameter(parameterSet = "ContainsSet", mandatory = true)
    @Alias("IContains")
    boolean contains;

    @Parameter(parameterSet = "CaseSensitiveContainsSet", mandatory = true)
    boolean cContains;

    @Parameter(parameterSet = "NotContainsSet", mandatory = true)
    @Alias("INotContains")
    boolean notContains;

    @Parameter(parameterSet = "CaseSensitiveNotContainsSet", mandatory = true)
    boolean cNotContains;

    @Parameter(parameterSet = "InSet", mandatory = true)
    @Alias("IIn")
    boolean in;

    @Parameter(parameterSet = "CaseSensitiveInSet", mandatory = true)
    boolean cIn;

    @Parameter(parameterSet = "NotInSet", mandatory = true)
    @Alias("INotIn")
    boolean notIn;

    @Parameter(parameterSet = "CaseSensitiveNotInSet", mandatory = true)
    boolean cNotIn;

    @Parameter(parameterSet = "IsSet", mandatory = true)
    boolean is;

    @Parameter(parameterSet = "IsNotSet", mandatory = true)
    boolean isNot;

    @Parameter(parameterSet = "Not", mandatory = true)
    boolean not;

    private Engine engine;
    private PSScriptBlock block;
    private WhereOperators.Test test;
    private Object against;

    @Override
    protected void beginProcessing() {
        engine = Engine.current();
        block = (PSScriptBlock) filterScript;
        if (block != null) {
            return;
        }
        boolean unsaid = parameterSetName().equals("EqualSet") && !EQ;
        test = unsaid ? (f, left, right) -> Conversion.toBoolean(left) : WhereOperators.of(parameterSetName());
        against = is || isNot ? type(value) : value;
    }

    /** A type may be named in brackets. */
    private static Object type(Object given) {
        String name = PSObject.base(given) instanceof String text ? text : null;
        boolean bracketed = name != null && name.length() > 2 && name.startsWith("[") && name.endsWith("]");
        return Conversion.convert(bracketed ? name.substring(1, name.length() - 1) : given, ClrTypes.TYPE);
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
        checkOperands();
        MemberByName member = new MemberByName(engine, inputObject, property);
        ErrorRecord missing = member.missingProperty();
        if (missing != null) {
            writeError(missing);
        } else if (holds(member.propertyValue())) {
            writeObject(inputObject);
        }
    }

    private void checkOperands() {
        boolean operator = EQ || !parameterSetName().equals("EqualSet");
        if (operator && !not && !isBound("Value")) {
            throw terminate(MemberByName.error("ValueNotSpecifiedForWhereObject", null,
                "The specified operator requires both the -Property and -Value parameters. Provide values for both parameters, and then try the command again."));
        }
        if (!operator && isBound("Value")) {
            throw terminate(MemberByName.error("OperatorNotSpecified", null, "An operator is required to compare the two specified values. Include a valid "
                + "operator in the command, and then try the command again. For example, Get-Process | Where-Object -Property Name -eq Idle"));
        }
    }

    private boolean holds(Object member) {
        try {
            return test.holds(engine.frame, member, against);
        } catch (DotNetException failed) {
            writeError(new ErrorRecord(new DotNetException("System.InvalidOperationException", "The operator \"" + WhereOperators.token(parameterSetName())
                + "\" failed: \"" + failed.getMessage() + "\"."), "OperatorFailed", ErrorCategory.InvalidOperation, inputObject));
            return false;
        }
    }
}
