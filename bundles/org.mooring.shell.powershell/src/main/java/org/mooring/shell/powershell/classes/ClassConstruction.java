package org.mooring.shell.powershell.classes;

import org.mooring.api.stream.ErrorCategory;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Frame;

/** Construction of script classes. */
public final class ClassConstruction {

    private ClassConstruction() {}

    public static void callBase(Frame f, Object[] arguments) {
        throw Errors.runtime("TypeDefinitionNotSupported", ErrorCategory.NotImplemented, null, "Classes are not available in this version.");
    }
}
