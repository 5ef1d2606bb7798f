package org.mooring.cmdlet.management;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** The errors of location stacks. */
final class StackErrors {

    private StackErrors() {}

    static ErrorRecord notFound(String name) {
        return new ErrorRecord(new DotNetException("System.Management.Automation.ItemNotFoundException", "Cannot find location stack '" + name
            + "'. It does not exist or it is not a container."), "GetLocationNoMatchingStack", ErrorCategory.ObjectNotFound, name);
    }
}
