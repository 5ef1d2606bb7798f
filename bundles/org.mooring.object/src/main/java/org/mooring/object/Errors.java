package org.mooring.object;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.Exceptions;

/** PowerShell's errors about members, in its words and with its ids. */
final class Errors {

    private static final String AUTOMATION = "System.Management.Automation.";

    private Errors() {}

    /** An engine error: the exception with the record that it becomes. */
    static DotNetException error(String type, String id, ErrorCategory category, String message, Throwable inner) {
        DotNetException e = new DotNetException(type.indexOf('.') < 0 ? AUTOMATION + type : type, message, inner);
        return e.withRecord(id, category, null);
    }

    private static DotNetException runtime(String id, ErrorCategory category, String message) {
        return error("RuntimeException", id, category, message, null);
    }

    /** PowerShell's own exception for an argument that is not valid. */
    static DotNetException psArgument(String name) {
        return new DotNetException(AUTOMATION + "PSArgumentException", "Cannot process argument because the value of argument \"" + name
                + "\" is not valid. Change the value of the \"" + name + "\" argument and run the operation again.")
                .withRecord("Argument", ErrorCategory.InvalidArgument, null);
    }

    /** PowerShell's own exception for an argument that is null. */
    static DotNetException psArgumentNull(String name) {
        return new DotNetException(AUTOMATION + "PSArgumentNullException", "Cannot process argument because the value of argument \"" + name
                + "\" is null. Change the value of argument \"" + name + "\" to a non-null value.")
                .withRecord("ArgumentNull", ErrorCategory.InvalidArgument, null);
    }

    static DotNetException memberOfNull() {
        return runtime("InvokeMethodOnNull", ErrorCategory.InvalidOperation, "You cannot call a method on a null-valued expression.");
    }

    static DotNetException setOnNull(String name) {
        return runtime("PropertyNotFound", ErrorCategory.InvalidOperation, cannotFind(name));
    }

    private static String cannotFind(String name) {
        return "The property '" + name + "' cannot be found on this object. Verify that the property exists and can be set.";
    }

    static DotNetException propertyNotFound(String name) {
        return runtime("PropertyAssignmentException", ErrorCategory.InvalidOperation, cannotFind(name));
    }

    static DotNetException settingMissing(String name) {
        return error("SetValueInvocationException", "ExceptionWhenSetting", ErrorCategory.NotSpecified,
                "Exception setting \"" + name + "\": \"" + cannotFind(name) + "\"", new DotNetException(AUTOMATION + "SetValueException", cannotFind(name)));
    }

    static DotNetException memberExists(String name) {
        return error("ExtendedTypeSystemException", "MemberAlreadyPresent", ErrorCategory.NotSpecified,
                "The member \"" + name + "\" is already present.", null);
    }

    static DotNetException cannotIndex(String typeName) {
        return runtime("CannotIndex", ErrorCategory.InvalidOperation, "Unable to index into an object of type \"" + typeName + "\".");
    }

    static DotNetException methodNotFound(String typeName, String name) {
        return runtime("MethodNotFound", ErrorCategory.InvalidOperation,
                "Method invocation failed because [" + typeName + "] does not contain a method named '" + name + "'.");
    }

    static DotNetException noOverload(String name, int count) {
        return error("MethodException", "MethodCountCouldNotFindBest", ErrorCategory.NotSpecified,
                "Cannot find an overload for \"" + name + "\" and the argument count: \"" + count + "\".", null);
    }

    static DotNetException ambiguous(String name, int count) {
        return error("MethodException", "MethodCountCouldNotFindBest", ErrorCategory.NotSpecified,
                "Multiple ambiguous overloads found for \"" + name + "\" and the argument count: \"" + count + "\".", null);
    }

    static DotNetException readOnly(String name) {
        return runtime("PropertyAssignmentException", ErrorCategory.InvalidOperation, "'" + name + "' is a ReadOnly property.");
    }

    static DotNetException writeOnly(String name) {
        return error("GetValueException", "WriteOnlyProperty", ErrorCategory.NotSpecified, "'" + name + "' is a write-only property.", null);
    }

    static DotNetException aliasTarget(String name, String referenced) {
        return error("ExtendedTypeSystemException", "AliasWithoutReferenceTarget", ErrorCategory.NotSpecified,
                "The member \"" + referenced + "\" referenced by the alias \"" + name + "\" is not present.", null);
    }

    static DotNetException getWithoutGetter(String name) {
        return error("GetValueException", "GetWithoutGetterFromScriptPropertyValue", ErrorCategory.NotSpecified,
                "Unable to get property value because \"" + name + "\" does not have a getter.", null);
    }

    static DotNetException setWithoutSetter(String name) {
        return error("SetValueException", "SetWithoutSetterFromScriptProperty", ErrorCategory.NotSpecified,
                "Set accessor for property \"" + name + "\" is unavailable.", null);
    }

    static RuntimeException propertyGet(String name, RuntimeException thrown) {
        if (thrown instanceof ControlFlow) {
            return thrown;
        }
        return getting("ExceptionWhenGetting", name, thrown);
    }

    static RuntimeException scriptPropertyGet(String name, RuntimeException thrown) {
        if (thrown instanceof ControlFlow) {
            return thrown;
        }
        return getting("ScriptGetValueRuntimeException", name, thrown);
    }

    private static DotNetException getting(String id, String name, Throwable thrown) {
        return error("GetValueInvocationException", id, ErrorCategory.NotSpecified,
                "Exception getting \"" + name + "\": \"" + message(thrown) + "\"", thrown);
    }

    static RuntimeException propertySet(String name, RuntimeException thrown) {
        if (thrown instanceof ControlFlow) {
            return thrown;
        }
        return setting("ExceptionWhenSetting", name, thrown);
    }

    static RuntimeException scriptPropertySet(String name, RuntimeException thrown) {
        if (thrown instanceof ControlFlow) {
            return thrown;
        }
        return setting("ScriptSetValueRuntimeException", name, thrown);
    }

    private static DotNetException setting(String id, String name, Throwable thrown) {
        return error("SetValueInvocationException", id, ErrorCategory.NotSpecified,
                "Exception setting \"" + name + "\": \"" + message(thrown) + "\"", thrown);
    }

    static RuntimeException scriptMethod(String name, int count, RuntimeException thrown) {
        if (thrown instanceof ControlFlow) {
            return thrown;
        }
        return calling("ScriptMethodRuntimeException", name, count, thrown);
    }

    /** What a method threw, wrapped: the id is the name of the exception's type. */
    static RuntimeException methodThrew(String name, int count, RuntimeException thrown) {
        if (thrown instanceof ControlFlow || thrown instanceof DotNetException e && e.typeName().equals(AUTOMATION + "MethodException")) {
            return thrown;
        }
        String type = Exceptions.nameOf(thrown);
        return calling(type.substring(type.lastIndexOf('.') + 1), name, count, thrown);
    }

    static RuntimeException operatorThrew(String name, RuntimeException thrown) {
        return thrown instanceof ControlFlow ? thrown : calling("DotNetMethodTargetInvocation", name, 2, thrown);
    }

    private static DotNetException calling(String id, String name, int count, Throwable thrown) {
        return error("MethodInvocationException", id, ErrorCategory.NotSpecified,
                "Exception calling \"" + name + "\" with \"" + count + "\" argument(s): \"" + message(thrown) + "\"", thrown);
    }

    static String message(Throwable thrown) {
        ErrorRecord record = thrown instanceof DotNetException e ? e.errorRecord() : null;
        String message = record != null && record.exception() == thrown ? record.exception().getMessage() : thrown.getMessage();
        return message == null ? "" : message;
    }
}
