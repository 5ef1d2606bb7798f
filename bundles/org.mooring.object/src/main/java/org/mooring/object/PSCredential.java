package org.mooring.object;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.SecureString;

/** A user name with a password (System.Management.Automation.PSCredential). */
@ClrClass("System.Management.Automation.PSCredential")
public final class PSCredential {

    /** PSCredentialTypes.Default. */
    public static final int DEFAULT_TYPES = 3;

    /** PSCredentialUIOptions.Default. */
    public static final int DEFAULT_OPTIONS = 1;

    private final String userName;
    private final SecureString password;

    public PSCredential(String userName, SecureString password) {
        this.userName = userName;
        this.password = password;
    }

    @New
    public static PSCredential of(String userName, SecureString password) {
        return new PSCredential(userName, password);
    }

    @Get
    public String userName() {
        return userName;
    }

    @Get
    public SecureString password() {
        return password;
    }

    @Override
    public String toString() {
        return "System.Management.Automation.PSCredential";
    }
}
