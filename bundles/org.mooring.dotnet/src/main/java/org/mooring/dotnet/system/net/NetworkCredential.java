package org.mooring.dotnet.system.net;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.SecureString;
import org.mooring.dotnet.Set;

/** System.Net.NetworkCredential. */
@ClrClass("System.Net.NetworkCredential")
public final class NetworkCredential {

    private String userName;
    private String domain;
    private SecureString password;

    private NetworkCredential(String userName, SecureString password, String domain) {
        this.userName = userName == null ? "" : userName;
        this.password = password == null ? new SecureString() : password;
        this.domain = domain == null ? "" : domain;
    }

    private static SecureString secure(String text) {
        return SecureString.of(text == null ? "" : text);
    }

    @New
    public static NetworkCredential make() {
        return new NetworkCredential("", null, "");
    }

    @New
    public static NetworkCredential make(String userName, String password) {
        return new NetworkCredential(userName, secure(password), "");
    }

    @New
    public static NetworkCredential make(String userName, String password, String domain) {
        return new NetworkCredential(userName, secure(password), domain);
    }

    @New
    public static NetworkCredential make(String userName, SecureString password) {
        return new NetworkCredential(userName, password, "");
    }

    @New
    public static NetworkCredential make(String userName, SecureString password, String domain) {
        return new NetworkCredential(userName, password, domain);
    }

    @Get
    public String userName() {
        return userName;
    }

    @Set
    public void userName(String value) {
        userName = value == null ? "" : value;
    }

    @Get
    public String domain() {
        return domain;
    }

    @Set
    public void domain(String value) {
        domain = value == null ? "" : value;
    }

    @Get
    public String password() {
        return new String(password.toCharArray());
    }

    @Set
    public void password(String value) {
        password = secure(value);
    }

    @Get
    public SecureString securePassword() {
        return password.copy();
    }

    @Set
    public void securePassword(SecureString value) {
        password = value == null ? new SecureString() : value.copy();
    }
}
