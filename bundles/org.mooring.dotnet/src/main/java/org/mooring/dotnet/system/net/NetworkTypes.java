package org.mooring.dotnet.system.net;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;

/** Small types of System.Net. */
public final class NetworkTypes {

    private NetworkTypes() {}

    /** System.Net.IPEndPoint. */
    @ClrClass("System.Net.IPEndPoint")
    public record EndPoint(InetAddress ip, int number) {

        @New
        public static EndPoint make(InetAddress address, int port) {
            if (port < 0 || port > 65535) {
                throw Exceptions.outOfRange("port");
            }
            return new EndPoint(address, port);
        }

        @Member
        public static EndPoint parse(String s) {
            int colon = s.lastIndexOf(':');
            boolean bare = colon < 0 || s.indexOf(':') != colon && !s.startsWith("[");
            String host = bare ? s : s.substring(0, colon);
            return make(IPAddressType.parse(host.replace("[", "").replace("]", "")), bare ? 0 : Integer.parseInt(s.substring(colon + 1)));
        }

        @Member
        public static boolean tryParse(String s, @Type("System.Net.IPEndPoint") org.mooring.dotnet.ByRef result) {
            try {
                result.set(parse(s));
                return true;
            } catch (org.mooring.api.stream.DotNetException | NumberFormatException e) {
                result.set(null);
                return false;
            }
        }

        @Get
        public InetAddress address() {
            return ip;
        }

        @Get
        public int port() {
            return number;
        }

        @Override
        @Member
        public String toString() {
            String host = IPAddressType.toString(ip);
            return (host.contains(":") ? "[" + host + "]" : host) + ":" + number;
        }
    }

    /** System.Net.IPNetwork. */
    @ClrClass(value = "System.Net.IPNetwork", valueType = true)
    public record Network(InetAddress base, int length) {

        @New
        public static Network make(InetAddress baseAddress, int prefixLength) {
            byte[] bytes = baseAddress.getAddress();
            if (prefixLength < 0 || prefixLength > bytes.length * 8) {
                throw Exceptions.outOfRange("prefixLength");
            }
            if (!new Network(baseAddress, prefixLength).masked(bytes).equals(new BigInteger(1, bytes))) {
                throw Exceptions.argument("The specified baseAddress has non-zero bits after the network prefix.", "baseAddress");
            }
            return new Network(baseAddress, prefixLength);
        }

        @Member
        public static Network parse(String s) {
            int slash = s.indexOf('/');
            if (slash < 0) {
                throw Exceptions.format("An invalid IP network was specified.");
            }
            return make(IPAddressType.parse(s.substring(0, slash)), Integer.parseInt(s.substring(slash + 1)));
        }

        @Member
        public static boolean tryParse(String s, @Type("System.Net.IPNetwork") org.mooring.dotnet.ByRef result) {
            try {
                result.set(parse(s));
                return true;
            } catch (org.mooring.api.stream.DotNetException | NumberFormatException e) {
                result.set(null);
                return false;
            }
        }

        private BigInteger masked(byte[] bytes) {
            int free = bytes.length * 8 - length;
            return new BigInteger(1, bytes).shiftRight(free).shiftLeft(free);
        }

        @Get
        public InetAddress baseAddress() {
            return base;
        }

        @Get
        public int prefixLength() {
            return length;
        }

        @Member
        public boolean contains(InetAddress address) {
            return address.getAddress().length == base.getAddress().length && masked(address.getAddress()).equals(masked(base.getAddress()));
        }

        @Override
        @Member
        public String toString() {
            return IPAddressType.toString(base) + "/" + length;
        }
    }

    /** System.Net.NetworkInformation.PhysicalAddress. */
    @ClrClass("System.Net.NetworkInformation.PhysicalAddress")
    public static final class PhysicalAddress {

        private final byte[] bytes;

        private PhysicalAddress(byte[] bytes) {
            this.bytes = bytes;
        }

        @New
        public static PhysicalAddress make(byte[] address) {
            return new PhysicalAddress(address.clone());
        }

        @Member
        public static PhysicalAddress parse(String address) {
            String digits = address.replaceAll("[-:.]", "");
            if (digits.length() % 2 != 0 || !digits.matches("[0-9A-Fa-f]*")) {
                throw Exceptions.format("An invalid physical address was specified: '" + address + "'.");
            }
            return new PhysicalAddress(java.util.HexFormat.of().parseHex(digits.toLowerCase(Locale.ROOT)));
        }

        @Member
        public static boolean tryParse(String s, @Type("System.Net.NetworkInformation.PhysicalAddress") org.mooring.dotnet.ByRef result) {
            try {
                result.set(parse(s));
                return true;
            } catch (org.mooring.api.stream.DotNetException | NumberFormatException e) {
                result.set(null);
                return false;
            }
        }

        @Member
        public byte[] getAddressBytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof PhysicalAddress p && Arrays.equals(p.bytes, bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        @Member
        public String toString() {
            return java.util.HexFormat.of().withUpperCase().formatHex(bytes);
        }
    }

    /** System.Net.Dns. */
    @ClrClass(value = "System.Net.Dns", type = ClrClass.None.class)
    public static final class Dns {

        private Dns() {}

        public static String getHostName() {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException e) {
                return "localhost";
            }
        }

        @Type("System.Net.IPAddress[]")
        public static Object getHostAddresses(String hostNameOrAddress) {
            try {
                return InetAddress.getAllByName(hostNameOrAddress);
            } catch (UnknownHostException e) {
                throw Exceptions.make("System.Net.Sockets.SocketException", "Name or service not known");
            }
        }
    }

    /** System.Net.Http.HttpMethod. */
    @ClrClass("System.Net.Http.HttpMethod")
    public record HttpMethod(String name) {

        @Get @Name("Get") public static final HttpMethod GET = new HttpMethod("GET");
        @Get @Name("Post") public static final HttpMethod POST = new HttpMethod("POST");
        @Get @Name("Put") public static final HttpMethod PUT = new HttpMethod("PUT");
        @Get @Name("Delete") public static final HttpMethod DELETE = new HttpMethod("DELETE");
        @Get @Name("Head") public static final HttpMethod HEAD = new HttpMethod("HEAD");
        @Get @Name("Options") public static final HttpMethod OPTIONS = new HttpMethod("OPTIONS");
        @Get @Name("Patch") public static final HttpMethod PATCH = new HttpMethod("PATCH");
        @Get @Name("Trace") public static final HttpMethod TRACE = new HttpMethod("TRACE");

        @New
        public static HttpMethod make(String method) {
            return new HttpMethod(method);
        }

        @Get
        public String method() {
            return name;
        }

        @Override
        @Member
        public String toString() {
            return name;
        }
    }
}
