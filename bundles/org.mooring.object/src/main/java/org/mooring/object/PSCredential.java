package org.mooring.object;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.SecureString;
import org.mooring.dotnet.system.net.NetworkCredential;

/** A user name with a password (System.Management.Automation.PSCredential). */
@ClrClass("System.Management.Automation.PSCredential")
public final class PSCredential {

    /** PSCredentialTypes.Default. */
    public static final int DEFAULT_TYPES = 3;

    /** PSCredentialUIOptions.Default. */
    public static final int DEFAULT_OPTIONS = 1;

    private static final PSCredential EMPTY = new PSCredential(null, null);

    private final String userName;
    private final SecureString password;

    public PSCredential(String userName, SecureString password) {
        this.userName = userName;
        this.password = password;
    }

    @New
    public static PSCredential of(String userName, SecureString password) {
        if (userName == null || userName.isEmpty()) {
            throw Exceptions.make("System.Management.Automation.PSArgumentException", "Cannot process argument because the value of argument \"userName\" is not "
                    + "valid. Change the value of the \"userName\" argument and run the operation again.");
        }
        if (password == null) {
            throw Exceptions.make("System.Management.Automation.PSArgumentNullException", "Cannot process argument because the value of argument \"password\" is "
                    + "null. Change the value of argument \"password\" to a non-null value.");
        }
        return new PSCredential(userName, password);
    }

    /** What an object with the properties UserName and Password says. */
    @New
    public static PSCredential of(PSObject pso) {
        Object name = pso.note("UserName");
        return new PSCredential(name == null ? null : Conversion.toText(name), (SecureString) PSObject.base(pso.note("Password")));
    }

    /** One without name and password. */
    @Get
    @Name("Empty")
    public static PSCredential empty() {
        return EMPTY;
    }

    /** {@code domain&#92;user} and {@code user@domain} are taken apart; {@code user@domain.tld} is a user's name. Null where there is no name. */
    @Member
    public NetworkCredential getNetworkCredential() {
        if (userName == null || userName.isEmpty()) {
            return null;
        }
        int slash = userName.indexOf('\\');
        int at = userName.lastIndexOf('@');
        String user = userName;
        String domain = "";
        if (slash >= 0) {
            user = userName.substring(slash + 1);
            domain = userName.substring(0, slash);
        } else if (at >= 0 && userName.lastIndexOf('.') < at) {
            user = userName.substring(0, at);
            domain = userName.substring(at + 1);
        }
        return user.isEmpty() ? null : NetworkCredential.make(user, password, domain);
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
