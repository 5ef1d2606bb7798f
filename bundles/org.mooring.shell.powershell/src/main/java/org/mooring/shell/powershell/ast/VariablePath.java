package org.mooring.shell.powershell.ast;

import java.util.Locale;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;

/** System.Management.Automation.VariablePath: what stands behind a variable's {@code $}. */
@ClrClass("System.Management.Automation.VariablePath")
public final class VariablePath {

    private final String path;
    private final String qualifier;

    public VariablePath(String path) {
        this.path = path;
        int colon = path.indexOf(':');
        this.qualifier = colon <= 0 ? "" : path.substring(0, colon).toLowerCase(Locale.ROOT);
    }

    @New
    public static VariablePath make(String path) {
        return new VariablePath(path);
    }

    @Get
    public String userPath() {
        return path;
    }

    /** The name without its scope; of a drive's item, with its drive. */
    String unqualified() {
        return isDriveQualified() || qualifier.isEmpty() ? path : path.substring(qualifier.length() + 1);
    }

    private boolean isScoped() {
        return isGlobal() || isScript() || isLocal() || isPrivate();
    }

    @Get
    @Name("IsGlobal")
    public boolean isGlobal() {
        return qualifier.equals("global");
    }

    @Get
    @Name("IsScript")
    public boolean isScript() {
        return qualifier.equals("script");
    }

    @Get
    @Name("IsLocal")
    public boolean isLocal() {
        return qualifier.equals("local");
    }

    @Get
    @Name("IsPrivate")
    public boolean isPrivate() {
        return qualifier.equals("private");
    }

    @Get
    public boolean isUnqualified() {
        return qualifier.isEmpty();
    }

    @Get
    public boolean isUnscopedVariable() {
        return qualifier.isEmpty();
    }

    @Get
    public boolean isVariable() {
        return qualifier.isEmpty() || isScoped() || qualifier.equals("variable");
    }

    @Get
    public boolean isDriveQualified() {
        return !qualifier.isEmpty() && !isScoped() && !qualifier.equals("variable");
    }

    /** Null where there is none. */
    @Get
    public String driveName() {
        return isDriveQualified() ? path.substring(0, qualifier.length()) : null;
    }

    @Member
    @Override
    public String toString() {
        return path;
    }
}
