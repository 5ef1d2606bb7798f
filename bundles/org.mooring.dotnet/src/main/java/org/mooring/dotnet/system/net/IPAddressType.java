package org.mooring.dotnet.system.net;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;

/** System.Net.IPAddress. */
@ClrClass(value = "System.Net.IPAddress", type = InetAddress.class,
    order = {"AddressFamily", "ScopeId", "IsIPv6Multicast", "IsIPv6LinkLocal", "IsIPv6SiteLocal", "IsIPv6Teredo", "IsIPv6UniqueLocal",
        "IsIPv4MappedToIPv6", "Address"})
public final class IPAddressType {

    public static final InetAddress Any = of(new byte[4]);
    public static final InetAddress Loopback = of(new byte[] {127, 0, 0, 1});
    public static final InetAddress Broadcast = of(new byte[] {-1, -1, -1, -1});
    public static final InetAddress None = Broadcast;
    public static final InetAddress IPv6Any = of(new byte[16]);
    public static final InetAddress IPv6Loopback = of(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});

    private IPAddressType() {}

    private static InetAddress of(byte[] address) {
        try {
            return InetAddress.getByAddress(address);
        } catch (UnknownHostException e) {
            throw Exceptions.argument("An invalid IP address was specified.", "address");
        }
    }

    /** Digits only, so that no name is ever looked up; null when it is no address. */
    private static InetAddress read(String text) {
        try {
            if (text.contains(":") && text.matches("[0-9a-fA-F:.%\\w]+")) {
                return InetAddress.getByName(text);
            }
            if (!text.matches("(0[xX][0-9a-fA-F]+|\\d+)(\\.(0[xX][0-9a-fA-F]+|\\d+)){0,3}")) {
                return null;
            }
            String[] parts = text.split("\\.");
            for (int i = 0; i < parts.length; i++) {
                parts[i] = Long.decode(parts[i]).toString();
            }
            byte[] bytes = new byte[4];
            for (int i = 0; i < parts.length - 1; i++) {
                if (Integer.parseInt(parts[i]) > 255) {
                    return null;
                }
                bytes[i] = (byte) Integer.parseInt(parts[i]);
            }
            long last = Long.parseLong(parts[parts.length - 1]);
            if (last >= 1L << 8 * (5 - parts.length)) {
                return null;
            }
            for (int i = 3; i >= parts.length - 1; i--, last >>= 8) {
                bytes[i] = (byte) last;
            }
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException | NumberFormatException e) {
            return null;
        }
    }

    @New
    public static InetAddress make(byte[] address) {
        return of(address);
    }

    @New
    public static InetAddress make(long newAddress) {
        return of(new byte[] {(byte) newAddress, (byte) (newAddress >> 8), (byte) (newAddress >> 16), (byte) (newAddress >> 24)});
    }

    public static InetAddress parse(String ipString) {
        if (ipString == null) {
            throw Exceptions.argumentNull("ipString");
        }
        InetAddress read = read(ipString);
        if (read == null) {
            throw Exceptions.format("An invalid IP address was specified.");
        }
        return read;
    }

    public static boolean tryParse(String ipString, @Type("System.Net.IPAddress") ByRef address) {
        InetAddress read = ipString == null ? null : read(ipString);
        address.set(read);
        return read != null;
    }

    public static int hostToNetworkOrder(int host) {
        return Integer.reverseBytes(host);
    }

    public static long hostToNetworkOrder(long host) {
        return Long.reverseBytes(host);
    }

    public static short hostToNetworkOrder(short host) {
        return Short.reverseBytes(host);
    }

    public static int networkToHostOrder(int network) {
        return Integer.reverseBytes(network);
    }

    public static long networkToHostOrder(long network) {
        return Long.reverseBytes(network);
    }

    public static short networkToHostOrder(short network) {
        return Short.reverseBytes(network);
    }

    public static boolean isLoopback(InetAddress address) {
        return address.isLoopbackAddress();
    }

    @Get
    @Type("System.Net.Sockets.AddressFamily")
    public static Object addressFamily(InetAddress self) {
        return ((ClrEnum) ClrTypes.find("System.Net.Sockets.AddressFamily")).value(self instanceof Inet4Address ? 2 : 23);
    }

    private static RuntimeException unsupported() {
        return Exceptions.make("System.Net.Sockets.SocketException", "Operation not supported");
    }

    private static boolean isIPv6(InetAddress self) {
        return !(self instanceof Inet4Address);
    }

    @Get
    public static long scopeId(InetAddress self) {
        if (!(self instanceof Inet6Address address)) {
            throw unsupported();
        }
        return address.getScopeId();
    }

    @Get
    @Name("IsIPv6Multicast")
    public static boolean isIPv6Multicast(InetAddress self) {
        return isIPv6(self) && self.isMulticastAddress();
    }

    @Get
    @Name("IsIPv6LinkLocal")
    public static boolean isIPv6LinkLocal(InetAddress self) {
        return isIPv6(self) && self.isLinkLocalAddress();
    }

    @Get
    @Name("IsIPv6SiteLocal")
    public static boolean isIPv6SiteLocal(InetAddress self) {
        return isIPv6(self) && self.isSiteLocalAddress();
    }

    @Get
    @Name("IsIPv6Teredo")
    public static boolean isIPv6Teredo(InetAddress self) {
        byte[] b = self.getAddress();
        return isIPv6(self) && b[0] == 0x20 && b[1] == 1 && b[2] == 0 && b[3] == 0;
    }

    @Get
    @Name("IsIPv6UniqueLocal")
    public static boolean isIPv6UniqueLocal(InetAddress self) {
        return isIPv6(self) && (self.getAddress()[0] & 0xfe) == 0xfc;
    }

    @Get
    @Name("IsIPv4MappedToIPv6")
    public static boolean isIPv4MappedToIPv6(InetAddress self) {
        byte[] bytes = self.getAddress();
        for (int i = 0; bytes.length == 16 && i < 12; i++) {
            if (bytes[i] != (i < 10 ? 0 : -1)) {
                return false;
            }
        }
        return bytes.length == 16;
    }

    @Get
    public static long address(InetAddress self) {
        if (isIPv6(self)) {
            throw unsupported();
        }
        byte[] b = self.getAddress();
        return b[0] & 0xffL | (b[1] & 0xffL) << 8 | (b[2] & 0xffL) << 16 | (b[3] & 0xffL) << 24;
    }

    public static byte[] getAddressBytes(InetAddress self) {
        return self.getAddress();
    }

    /** IPv6 with its longest run of zeros left out. */
    public static String toString(InetAddress self) {
        String text = self.getHostAddress();
        if (self instanceof Inet4Address) {
            return text;
        }
        byte[] bytes = self.getAddress();
        if (isIPv4MappedToIPv6(self)) {
            return "::ffff:" + (bytes[12] & 0xff) + "." + (bytes[13] & 0xff) + "." + (bytes[14] & 0xff) + "." + (bytes[15] & 0xff);
        }
        String address = text.replaceFirst("%.*", "");
        String best = "";
        var runs = java.util.regex.Pattern.compile("(?:^|:)0(?::0)+(?=:|$)").matcher(address);
        while (runs.find()) {
            best = runs.group().length() > best.length() ? runs.group() : best;
        }
        if (best.isEmpty()) {
            return address;
        }
        String shorter = address.replaceFirst(best, ":");
        shorter = shorter.startsWith(":") && !shorter.startsWith("::") ? ":" + shorter : shorter;
        return shorter.endsWith(":") && !shorter.endsWith("::") ? shorter + ":" : shorter;
    }

    public static InetAddress mapToIPv4(InetAddress self) {
        byte[] all = self.getAddress();
        return all.length == 4 ? self : ofBytes(java.util.Arrays.copyOfRange(all, 12, 16));
    }

    private static InetAddress ofBytes(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    public static boolean isValid(String ipString) {
        try {
            return parse(ipString) != null;
        } catch (org.mooring.api.stream.DotNetException e) {
            return false;
        }
    }

    public static final InetAddress IPv6None = IPv6Any;

    @Name("MapToIPv6")
    public static InetAddress mapToIPv6(InetAddress self) {
        byte[] four = self.getAddress();
        if (four.length == 16) {
            return self;
        }
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, four[0], four[1], four[2], four[3]};
        try {
            return java.net.Inet6Address.getByAddress(null, mapped, -1);
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
