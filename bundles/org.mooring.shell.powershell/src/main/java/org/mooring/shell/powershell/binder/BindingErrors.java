package org.mooring.shell.powershell.binder;

import java.util.Collection;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.language.ast.Extent;

/** What can be wrong with arguments, in PowerShell's words. */
final class BindingErrors {

    private static final String BINDING = "System.Management.Automation.ParameterBindingException";
    private static final String VALIDATION = "System.Management.Automation.ParameterBindingValidationException";
    private static final String TRANSFORMATION = "System.Management.Automation.ParameterBindingArgumentTransformationException";

    static final String TYPE_NAME = "MismatchedPSTypeName";

    private BindingErrors() {}

    /** Of a parameter that was found. */
    private static DotNetException error(String type, String id, ErrorCategory category, String message, Throwable cause, Call call,
            Argument argument, ParameterInfo p) {
        DotNetException e = error(type, id, category, null, message, cause, call, argument, p.name());
        e.properties().put("ParameterType", p.type());
        Object value = argument == null ? null : PSObject.base(argument.value());
        if (value != null && argument.hasValue()) {
            e.properties().put("TypeSpecified", ClrTypes.of(value));
        }
        return e;
    }

    private static DotNetException error(String type, String id, ErrorCategory category, Object target, String message, Throwable cause,
            Call call, Argument argument, String parameter) {
        DotNetException e = new DotNetException(type, message, cause);
        if (parameter != null) {
            e.properties().put("ParameterName", parameter);
        }
        e.properties().put("ErrorId", id);
        e.properties().put("CommandInvocation", call);
        ErrorRecord record = new ErrorRecord(e, id, category, target);
        Extent at = argument == null || argument.extent() == null ? call.site() : argument.extent();
        Call where = new Call(call.info(), null, at).at(call.pipelinePosition(), call.pipelineLength(), call.expectingInput());
        if (call.info() != null) {
            record.category().activity(call.info().name());
        }
        e.withRecord(record.withInvocation(where));
        return e;
    }

    private static DotNetException error(String id, String message, Call call, Argument argument, String parameter) {
        return error(BINDING, id, ErrorCategory.InvalidArgument, null, message, null, call, argument, parameter);
    }

    static DotNetException ambiguousPosition(Call call) {
        return error("AmbiguousPositionalParameterNoName", "Cannot bind positional parameters because no names were given.", call, null, null);
    }

    static DotNetException namedNotFound(Call call, Argument argument) {
        return error("NamedParameterNotFound", "A parameter cannot be found that matches parameter name '" + argument.name() + "'.", call,
            argument, argument.name());
    }

    static DotNetException positionalNotFound(Call call, Argument argument) {
        Object value = PSObject.base(argument.value());
        String text = value == null ? "$null" : argument.text() != null ? argument.text() : String.valueOf(Engine.text(value));
        return error("PositionalParameterNotFound", "A positional parameter cannot be found that accepts argument '" + text + "'.", call,
            argument, text);
    }

    static DotNetException missingArgument(Call call, Argument argument, ParameterInfo p) {
        return error(BINDING, "MissingArgument", ErrorCategory.InvalidArgument, "Missing an argument for parameter '" + p.name()
            + "'. Specify a parameter of type '" + p.type().fullName() + "' and try again.", null, call, argument, p);
    }

    static DotNetException alreadyBound(Call call, Argument argument, ParameterInfo p) {
        return error("ParameterAlreadyBound", "Cannot bind parameter because parameter '" + p.name()
            + "' is specified more than once. To provide multiple values to parameters that can accept multiple values, use the array syntax."
            + " For example, \"-parameter value1,value2,value3\".", call, argument, p.name());
    }

    static DotNetException ambiguous(Call call, Argument argument, Collection<ParameterInfo> fitting) {
        StringBuilder names = new StringBuilder();
        fitting.forEach(p -> names.append(" -").append(p.name()));
        return error("AmbiguousParameter", "Parameter cannot be processed because the parameter name '" + argument.name()
            + "' is ambiguous. Possible matches include:" + names + ".", call, argument, argument.name());
    }

    static DotNetException ambiguousSet(Call call) {
        return error("AmbiguousParameterSet",
            "Parameter set cannot be resolved using the specified named parameters. One or more parameters issued cannot be used together"
                + " or an insufficient number of parameters were provided.", call, null, null);
    }

    /** A parameter itself refuses its value. */
    static DotNetException notSet(Call call, String parameter, String why) {
        return error(BINDING, "ParameterBindingFailed", ErrorCategory.WriteError, null, notSetText(parameter, why), null, call, null, parameter);
    }

    /** A cmdlet's parameter cannot hold its value, though nothing refused it. */
    static DotNetException notSet(Call call, Argument argument, ParameterInfo p, String why) {
        return error(BINDING, "ParameterBindingFailed", ErrorCategory.WriteError, notSetText(p.name(), why), null, call, argument, p);
    }

    private static String notSetText(String parameter, String why) {
        return "Cannot bind parameter '" + parameter + "' to the target. Exception setting \"" + parameter + "\": \"" + why + "\"";
    }

    /** A script block for a parameter is run for each object: there must be some. */
    static DotNetException blockWithoutInput(Call call, Argument argument, ParameterInfo p) {
        return error(BINDING, "ScriptBlockArgumentNoInput", ErrorCategory.MetadataError, null, "Cannot evaluate parameter '" + p.name()
            + "' because its argument is specified as a script block and there is no input. A script block cannot be evaluated without input.",
            null, call, argument, p.name());
    }

    static DotNetException blockWithoutOutput(Call call, Argument argument, ParameterInfo p) {
        return error("ScriptBlockArgumentNoOutput", "Cannot evaluate parameter '" + p.name()
            + "' because its argument input did not produce any output.", call, argument, p.name());
    }

    static DotNetException missingMandatory(Call call, Collection<String> names) {
        StringBuilder text = new StringBuilder();
        names.forEach(name -> text.append(' ').append(name));
        return error("MissingMandatoryParameter",
            "Cannot process command because of one or more missing mandatory parameters:" + text + ".", call, null, text.toString().trim());
    }

    static DotNetException inputNotBound(Call call, Object input) {
        String id = "InputObjectNotBound";
        return error(BINDING, id, ErrorCategory.InvalidArgument, input,
            "The input object cannot be bound to any parameters for the command either because the command does not take pipeline input or"
                + " the input and its properties do not match any of the parameters that take pipeline input.", null, call, null, null);
    }

    static DotNetException inputMandatoryMissing(Call call, Object input, String names) {
        return error(BINDING, "InputObjectMissingMandatory", ErrorCategory.InvalidArgument, input,
            "The input object cannot be bound because it did not contain the information required to bind all mandatory parameters:  "
                + names, null, call, null, null);
    }

    static DotNetException nullNotAllowed(Call call, Argument argument, ParameterInfo p) {
        return error(VALIDATION, "ParameterArgumentValidationErrorNullNotAllowed", ErrorCategory.InvalidData,
            "Cannot bind argument to parameter '" + p.name() + "' because it is null.", null, call, argument, p);
    }

    static DotNetException emptyNotAllowed(Call call, Argument argument, ParameterInfo p, String id, String what) {
        return error(VALIDATION, id, ErrorCategory.InvalidData,
            "Cannot bind argument to parameter '" + p.name() + "' because it is an empty " + what + ".", null, call, argument, p);
    }

    static DotNetException validation(Call call, Argument argument, ParameterInfo p, Throwable cause) {
        return error(VALIDATION, "ParameterArgumentValidationError", ErrorCategory.InvalidData,
            "Cannot validate argument on parameter '" + p.name() + "'. " + cause.getMessage(), cause, call, argument, p);
    }

    /** The argument has not the type name that the parameter asks for. */
    static DotNetException typeName(Call call, Argument argument, ParameterInfo p, String wanted) {
        return error(TRANSFORMATION, TYPE_NAME, ErrorCategory.InvalidArgument, "Cannot bind argument to parameter '" + p.name()
            + "', because PSTypeNames of the argument do not match the PSTypeName required by the parameter: " + wanted + ".", null, call, argument, p);
    }

    /** A script function's type or transformation attribute refused. */
    static DotNetException transformation(Call call, Argument argument, ParameterInfo p, Throwable cause) {
        return error(TRANSFORMATION, "ParameterArgumentTransformationError", ErrorCategory.InvalidData,
            "Cannot process argument transformation on parameter '" + p.name() + "'. " + cause.getMessage(),
            new DotNetException("System.Management.Automation.ArgumentTransformationMetadataException", cause.getMessage(), cause), call,
            argument, p);
    }

    /** A cmdlet's parameter can't have the value. */
    static DotNetException conversion(Call call, Argument argument, ParameterInfo p, Throwable cause) {
        Object value = PSObject.base(argument == null ? null : argument.value());
        if (isList(value) && !p.type().isArray()) {
            return error(BINDING, "CannotConvertArgument", ErrorCategory.InvalidArgument,
                "Cannot convert '" + ClrTypes.of(value).fullName() + "' to the type '" + p.type().fullName() + "' required by parameter '"
                    + p.name() + "'. Specified method is not supported.", cause, call, argument, p);
        }
        return error(BINDING, "CannotConvertArgumentNoMessage", ErrorCategory.InvalidArgument,
            "Cannot bind parameter '" + p.name() + "'. " + cause.getMessage(), cause, call, argument, p);
    }

    private static boolean isList(Object value) {
        return value instanceof java.util.List || value.getClass().isArray();
    }
}
