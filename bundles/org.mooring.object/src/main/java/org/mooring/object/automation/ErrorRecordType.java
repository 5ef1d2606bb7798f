package org.mooring.object.automation;

import org.mooring.api.stream.CategoryInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorDetails;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InvocationInfo;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/** System.Management.Automation.ErrorRecord. */
@ClrClass(value = "System.Management.Automation.ErrorRecord", type = ErrorRecord.class)
public final class ErrorRecordType {

    private ErrorRecordType() {}

    @New
    public static ErrorRecord make(@Type("System.Exception") Object exception, String errorId, ErrorCategory errorCategory, Object targetObject) {
        if (exception == null) {
            throw new DotNetException("System.ArgumentNullException", "Value cannot be null. (Parameter 'exception')");
        }
        return new ErrorRecord((Throwable) exception, errorId, errorCategory, targetObject);
    }

    @New
    public static ErrorRecord make(ErrorRecord errorRecord, @Type("System.Exception") Object replaceParentContainsErrorRecordException) {
        ErrorRecord copy = new ErrorRecord((Throwable) replaceParentContainsErrorRecordException, errorRecord.errorId(), errorRecord.category().category(),
                errorRecord.target());
        return copy.withDetails(errorRecord.details()).withInvocation(errorRecord.invocation());
    }

    @Get
    @Type("System.Exception")
    public static Object exception(ErrorRecord self) {
        return self.exception();
    }

    @Get
    public static Object targetObject(ErrorRecord self) {
        return self.target();
    }

    @Get
    public static CategoryInfo categoryInfo(ErrorRecord self) {
        CategoryInfo category = self.category();
        if (category.reason() == null && self.exception() != null) {
            category.reason(ClrTypes.of(self.exception()).name());
        }
        Object target = PSObject.base(self.target());
        if (category.targetName() == null && target != null) {
            category.targetName(Conversion.toText(target.getClass().isArray() ? ClrTypes.of(target).fullName() : target));
        }
        if (category.targetType() == null && target != null) {
            category.targetType(ClrTypes.of(target).name());
        }
        return category;
    }

    @Get
    public static String fullyQualifiedErrorId(ErrorRecord self) {
        return self.fullyQualifiedErrorId();
    }

    @Get
    public static ErrorDetails errorDetails(ErrorRecord self) {
        return self.details();
    }

    @Set
    public static void errorDetails(ErrorRecord self, ErrorDetails details) {
        self.withDetails(details);
    }

    @Get
    public static InvocationInfo invocationInfo(ErrorRecord self) {
        return self.invocation();
    }

    @Get
    public static String scriptStackTrace(ErrorRecord self) {
        return self.scriptStackTrace();
    }

    @Get
    public static Object pipelineIterationInfo(ErrorRecord self) {
        return new int[0];
    }

    public static String toString(ErrorRecord self) {
        return self.toString();
    }
}
