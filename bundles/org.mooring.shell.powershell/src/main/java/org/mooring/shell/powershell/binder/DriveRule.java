package org.mooring.shell.powershell.binder;

import java.util.List;

import org.mooring.api.provider.Drive;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.AutomationNull;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.runtime.Engine;

/**
 * ValidateDrive and ValidateUserDrive: a path has to be one of these drives, whatever the session shows of them. Whether there is such an item is not
 * asked.
 *
 * @param ofUser whether it is ValidateUserDrive
 */
public record DriveRule(List<String> drives, boolean ofUser) implements ArgumentRule, ClrTyped {

    /** The drive that a configuration with MountUserDrive gives each user. */
    public static final String USER = "User";

    public static DriveRule ofUserDrive() {
        return new DriveRule(List.of(USER), true);
    }

    @Override
    public ClrType clrType() {
        return ClrTypes.find("System.Management.Automation.Validate" + (ofUser ? "User" : "") + "DriveAttribute");
    }

    @Override
    public Object apply(Object argument) {
        Object base = PSObject.base(argument);
        if (base == null || base == AutomationNull.VALUE) {
            throw Validations.failure("PathArgumentIsEmpty", "The argument is null. Provide a valid value for the argument, and then try running the command again.");
        }
        if (!(base instanceof String path)) {
            throw Validations.failure("PathArgumentIsNotValid", "The path argument is invalid. Supply a path argument that is a string type.");
        }
        Drive drive = Engine.current().drives().qualify(path).drive();
        if (drive == null) {
            throw Validations.failure("PathArgumentNoRoot", "The path argument has no root drive.  Supply a full path argument with a root drive.");
        }
        if (drives.stream().noneMatch(drive.name()::equalsIgnoreCase)) {
            throw Validations.failure("PathRootInvalid", "The path argument drive " + drive.name() + " does not belong to the set of approved drives: "
                + String.join(",", drives) + ". Supply a path argument with an approved drive.");
        }
        return argument;
    }
}
