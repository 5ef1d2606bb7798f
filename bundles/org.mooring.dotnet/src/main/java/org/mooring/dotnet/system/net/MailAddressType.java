package org.mooring.dotnet.system.net;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;

/** System.Net.Mail.MailAddress. */
@ClrClass("System.Net.Mail.MailAddress")
public final class MailAddressType {

    private final String displayName;
    private final String user;
    private final String host;

    private MailAddressType(String displayName, String user, String host) {
        this.displayName = displayName;
        this.user = user;
        this.host = host;
    }

    /** An address alone, or with a name before it and angle brackets around it. */
    @New
    public static MailAddressType make(String address) {
        return make(address, null);
    }

    @New
    public static MailAddressType make(String address, String displayName) {
        if (address == null) {
            throw Exceptions.argumentNull("address");
        }
        if (address.isEmpty()) {
            throw Exceptions.argument("The value cannot be an empty string.", "address");
        }
        String plain = address.strip();
        String name = "";
        int open = plain.lastIndexOf('<');
        if (open >= 0 && plain.endsWith(">")) {
            name = plain.substring(0, open).strip();
            name = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"") ? name.substring(1, name.length() - 1) : name;
            plain = plain.substring(open + 1, plain.length() - 1).strip();
        }
        int at = plain.lastIndexOf('@');
        if (at <= 0 || at == plain.length() - 1 || plain.substring(0, at).matches(".*[\\s<>@,;].*") && !plain.startsWith("\"")
                || !plain.substring(at + 1).matches("[^\\s<>@,;()]+")) {
            throw Exceptions.format("The specified string is not in the form required for an e-mail address.");
        }
        return new MailAddressType(displayName == null ? name : displayName, plain.substring(0, at), plain.substring(at + 1));
    }

    @Get
    public String displayName() {
        return displayName;
    }

    @Get
    public String user() {
        return user;
    }

    @Get
    public String host() {
        return host;
    }

    @Get
    public String address() {
        return user + "@" + host;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailAddressType m && m.toString().equalsIgnoreCase(toString());
    }

    @Override
    public int hashCode() {
        return toString().toLowerCase(java.util.Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return displayName.isEmpty() ? address() : "\"" + displayName + "\" <" + address() + ">";
    }
}
