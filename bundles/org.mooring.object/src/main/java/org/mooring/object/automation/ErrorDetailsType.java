package org.mooring.object.automation;

import org.mooring.api.stream.ErrorDetails;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;

/** System.Management.Automation.ErrorDetails. */
@ClrClass(value = "System.Management.Automation.ErrorDetails", type = ErrorDetails.class)
public final class ErrorDetailsType {

    private ErrorDetailsType() {}

    @New
    public static ErrorDetails make(String message) {
        return new ErrorDetails(message, null);
    }

    @Get
    public static String message(ErrorDetails self) {
        return self.message();
    }

    @Get
    public static String recommendedAction(ErrorDetails self) {
        return self.recommendedAction() == null ? "" : self.recommendedAction();
    }

    @Set
    public static void recommendedAction(ErrorDetails self, String value) {
        self.recommendedAction(value);
    }
}
