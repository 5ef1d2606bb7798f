package org.mooring.cmdlet.management;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** The error of a content command whose pattern fits nothing. */
final class NoContent {

    private NoContent() {}

    static ErrorRecord matching(String path) {
        return new ErrorRecord(new DotNetException("System.Exception", "An object at the specified path " + path
            + " does not exist, or has been filtered by the -Include or -Exclude parameter."), "ItemNotFound", ErrorCategory.ObjectNotFound, path);
    }
}
