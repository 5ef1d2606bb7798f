package org.mooring.shell.powershell.state;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;

/** Values of the enumerations that hosting and session states use, by name. */
public final class Names {

    public static final String VISIBILITY = "System.Management.Automation.SessionStateEntryVisibility";
    public static final String LANGUAGE_MODE = "System.Management.Automation.PSLanguageMode";
    public static final String COMMAND_TYPES = "System.Management.Automation.CommandTypes";
    public static final String OPTIONS = "System.Management.Automation.ScopedItemOptions";
    public static final String RUNSPACES = "System.Management.Automation.Runspaces.";

    private Names() {}

    /** The constant of an enumeration. */
    public static Object value(String type, String constant) {
        ClrType found = ClrTypes.find(type);
        if (found == null) {
            throw new IllegalStateException("No enumeration '" + type + "' is defined.");
        }
        return Conversion.convert(constant, found);
    }

    /** An enumeration's value of number 0, whether that has a name or not. */
    public static Object zero(String type) {
        return ClrTypes.find(type).defaultValue();
    }

    public static Object visibility(boolean isPublic) {
        return value(VISIBILITY, isPublic ? "Public" : "Private");
    }

    public static boolean isPublic(Object visibility) {
        return Conversion.toText(visibility).equals("Public");
    }
}
