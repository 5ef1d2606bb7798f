package org.mooring.dotnet.system.security;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.SecureString;

/** System.Security.SecureString. */
@ClrClass(value = "System.Security.SecureString", type = SecureString.class, interfaces = "System.IDisposable")
public final class SecureStringType {

    private SecureStringType() {}

    @New
    public static SecureString make() {
        return new SecureString();
    }

    @Get
    public static int length(SecureString self) {
        return self.length();
    }

    public static void appendChar(SecureString self, char c) {
        self.append(c);
    }

    public static void clear(SecureString self) {
        self.clear();
    }

    public static SecureString copy(SecureString self) {
        return self.copy();
    }

    public static void makeReadOnly(SecureString self) {
        self.makeReadOnly();
    }

    public static boolean isReadOnly(SecureString self) {
        return self.isReadOnly();
    }

    public static void dispose(SecureString self) {
        self.close();
    }

    public static void insertAt(SecureString self, int index, char c) {
        self.insert(index, c);
    }

    public static void removeAt(SecureString self, int index) {
        self.remove(index);
    }

    public static void setAt(SecureString self, int index, char c) {
        self.set(index, c);
    }
}
