package org.mooring.shell.powershell.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.userdrive.UserDrive;

/** What a session configuration file asks for beyond entries: done when a runspace opens, after the modules are there. */
public final class Additions {

    private final List<String> visible = new ArrayList<>();
    private final Map<String, List<ParameterLimit>> limits = new LinkedHashMap<>();
    private final Map<String, PSScriptBlock> computed = new LinkedHashMap<>();
    private boolean hideImported;
    private boolean enforceValidation;
    private UserDrive userDrive;

    /**
     * One parameter that a command keeps.
     *
     * @param set the values that it takes, or null
     * @param pattern what its values must match, or null
     */
    public record ParameterLimit(String name, List<String> set, String pattern) {}

    /** Names, patterns and {@code Module\Name}s of commands that are made visible. */
    public List<String> visible() {
        return visible;
    }

    /** Commands that keep only these of their parameters. */
    public Map<String, List<ParameterLimit>> limits() {
        return limits;
    }

    /** Variables whose values are computed. */
    public Map<String, PSScriptBlock> computed() {
        return computed;
    }

    /** Whether what modules bring is hidden unless it is named. */
    public boolean hidesImported() {
        return hideImported;
    }

    public void hideImported() {
        hideImported = true;
    }

    /** Whether functions take validated arguments only. */
    public boolean enforcesValidation() {
        return enforceValidation;
    }

    public void enforceValidation() {
        enforceValidation = true;
    }

    /** The drive {@code User:}, or null for none. */
    public UserDrive userDrive() {
        return userDrive;
    }

    public void userDrive(UserDrive drive) {
        userDrive = drive;
    }

    boolean isEmpty() {
        return limits.isEmpty() && computed.isEmpty() && userDrive == null;
    }

    void addAll(Additions other) {
        visible.addAll(other.visible);
        limits.putAll(other.limits);
        computed.putAll(other.computed);
        hideImported |= other.hideImported;
        enforceValidation |= other.enforceValidation;
        userDrive = userDrive == null ? other.userDrive : userDrive;
    }
}
