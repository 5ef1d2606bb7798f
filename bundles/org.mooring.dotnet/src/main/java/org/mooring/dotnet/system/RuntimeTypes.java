package org.mooring.dotnet.system;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.SecureString;
import org.mooring.dotnet.Type;

/** What scripts use of System.Runtime.InteropServices. */
public final class RuntimeTypes {

    private RuntimeTypes() {}

    /** System.Runtime.InteropServices.OSPlatform. */
    @ClrClass(value = "System.Runtime.InteropServices.OSPlatform", valueType = true)
    public record Platform(String name) {

        @Get @Name("Linux") public static final Platform LINUX = new Platform("LINUX");
        @Get @Name("Windows") public static final Platform WINDOWS = new Platform("WINDOWS");
        @Get @Name("OSX") public static final Platform OSX = new Platform("OSX");
        @Get @Name("FreeBSD") public static final Platform FREE_BSD = new Platform("FREEBSD");

        @Member
        public static Platform create(String osPlatform) {
            return new Platform(osPlatform.toUpperCase(Locale.ROOT));
        }

        @Override
        @Member
        public String toString() {
            return name;
        }
    }

    /** System.Runtime.InteropServices.RuntimeInformation. */
    @ClrClass(value = "System.Runtime.InteropServices.RuntimeInformation", type = ClrClass.None.class)
    public static final class Information {

        private Information() {}

        private static String system() {
            String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            return name.startsWith("windows") ? "WINDOWS" : name.startsWith("mac") ? "OSX" : name.toUpperCase(Locale.ROOT);
        }

        @Name("IsOSPlatform")
        public static boolean isPlatform(Platform osPlatform) {
            return osPlatform.name().equals(system());
        }

        @Get
        @Name("OSDescription")
        public static String description() {
            return System.getProperty("os.name") + " " + System.getProperty("os.version");
        }

        @Get
        public static String frameworkDescription() {
            return "Java " + System.getProperty("java.version");
        }

        @Get
        public static String runtimeIdentifier() {
            return (system().equals("LINUX") ? "linux" : system().equals("OSX") ? "osx" : "win") + "-" + architecture().toString().toLowerCase(Locale.ROOT);
        }

        private static Object architecture() {
            String name = System.getProperty("os.arch");
            return ((ClrEnum) ClrTypes.find("System.Runtime.InteropServices.Architecture")).parse(name.equals("aarch64") ? "Arm64" : name.contains("64") ? "X64" : "X86",
                    true);
        }

        @Get
        @Name("OSArchitecture")
        @Type("System.Runtime.InteropServices.Architecture")
        public static Object osArchitecture() {
            return architecture();
        }

        @Get
        @Type("System.Runtime.InteropServices.Architecture")
        public static Object processArchitecture() {
            return architecture();
        }
    }

    /** System.Runtime.InteropServices.Marshal: strings behind handles that only it knows; no memory is ever addressed. */
    @ClrClass(value = "System.Runtime.InteropServices.Marshal", type = ClrClass.None.class)
    public static final class Marshal {

        private static final Map<Long, char[]> TEXTS = new ConcurrentHashMap<>();
        private static final AtomicLong NEXT = new AtomicLong(1);

        private Marshal() {}

        private static long keep(char[] text) {
            long handle = NEXT.getAndAdd(16);
            TEXTS.put(handle, text);
            return handle;
        }

        private static String text(long handle) {
            char[] text = TEXTS.get(handle);
            return text == null ? null : new String(text);
        }

        private static void free(long handle) {
            char[] text = TEXTS.remove(handle);
            if (text != null) {
                java.util.Arrays.fill(text, (char) 0);
            }
        }

        @Name("SecureStringToBSTR")
        public static long secureStringToBstr(SecureString s) {
            return keep(s.toCharArray());
        }

        public static long secureStringToGlobalAllocUnicode(SecureString s) {
            return keep(s.toCharArray());
        }

        public static long secureStringToCoTaskMemUnicode(SecureString s) {
            return keep(s.toCharArray());
        }

        @Name("PtrToStringBSTR")
        public static String ptrToStringBstr(long ptr) {
            return text(ptr);
        }

        public static String ptrToStringAuto(long ptr) {
            return text(ptr);
        }

        public static String ptrToStringUni(long ptr) {
            return text(ptr);
        }

        @Name("ZeroFreeBSTR")
        public static void zeroFreeBstr(long s) {
            free(s);
        }

        public static void zeroFreeGlobalAllocUnicode(long s) {
            free(s);
        }

        public static void zeroFreeCoTaskMemUnicode(long s) {
            free(s);
        }
    }

    /** System.Security.SecurityElement. */
    @ClrClass(value = "System.Security.SecurityElement", type = ClrClass.None.class)
    public static final class SecurityElement {

        private SecurityElement() {}

        public static String escape(String str) {
            return str == null ? null : str.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&apos;");
        }
    }

    /** System.Security.Cryptography.RandomNumberGenerator. */
    @ClrClass(value = "System.Security.Cryptography.RandomNumberGenerator", interfaces = "System.IDisposable")
    public static final class Randomness {

        private static final java.security.SecureRandom RANDOM = new java.security.SecureRandom();

        @Member
        public static Randomness create() {
            return new Randomness();
        }

        @Member
        @Name("GetBytes")
        public void fill(byte[] data) {
            RANDOM.nextBytes(data);
        }

        @Member
        public static byte[] getBytes(int count) {
            byte[] bytes = new byte[count];
            RANDOM.nextBytes(bytes);
            return bytes;
        }

        @Member
        @org.mooring.dotnet.Generic("T")
        @Type("T[]")
        public static Object getItems(@Type("T[]") Object choices, int length) {
            return RandomType.getItems(RANDOM, choices, length);
        }

        @Member
        @org.mooring.dotnet.Generic("T")
        public static void shuffle(@Type("T[]") Object values) {
            RandomType.shuffle(RANDOM, values);
        }

        @Member
        public static String getString(String choices, int length) {
            return RandomType.getString(RANDOM, choices, length);
        }

        @Member
        public static int getInt32(int toExclusive) {
            return RANDOM.nextInt(toExclusive);
        }

        @Member
        public static int getInt32(int fromInclusive, int toExclusive) {
            return RANDOM.nextInt(fromInclusive, toExclusive);
        }

        @Member
        public static String getHexString(int stringLength) {
            StringBuilder out = new StringBuilder();
            for (byte b : getBytes((stringLength + 1) / 2)) {
                out.append("%02X".formatted(b));
            }
            return out.substring(0, stringLength);
        }

        @Member
        public void dispose() {
            // Nothing is held.
        }
    }

    /** System.Security.Cryptography.HashAlgorithmName. */
    @ClrClass(value = "System.Security.Cryptography.HashAlgorithmName", valueType = true)
    public record HashName(String name) {

        @Get @Name("MD5") public static final HashName MD5 = new HashName("MD5");
        @Get @Name("SHA1") public static final HashName SHA1 = new HashName("SHA1");
        @Get @Name("SHA256") public static final HashName SHA256 = new HashName("SHA256");
        @Get @Name("SHA384") public static final HashName SHA384 = new HashName("SHA384");
        @Get @Name("SHA512") public static final HashName SHA512 = new HashName("SHA512");

        @org.mooring.dotnet.New
        public static HashName make(String name) {
            return new HashName(name);
        }

        @Override
        @Member
        public String toString() {
            return name;
        }
    }
}
