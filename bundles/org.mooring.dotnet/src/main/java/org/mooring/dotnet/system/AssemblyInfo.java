package org.mooring.dotnet.system;

import java.util.List;
import java.util.stream.Stream;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.Version;

/** System.Reflection.Assembly: as much as tells which library a type would be of. */
@ClrClass(value = "System.Reflection.RuntimeAssembly", base = "System.Reflection.Assembly")
public final class AssemblyInfo {

    private static final String CORE = "System.Private.CoreLib";
    private static final String AUTOMATION = "System.Management.Automation";
    private static final String UTILITY = "Microsoft.PowerShell.Commands.Utility";
    private static final String CLASSES = "PowerShell Class Assembly";

    /** Types that stand in scripts and are not in the core library. */
    private static final java.util.Map<String, String> LIBRARIES = java.util.Map.ofEntries(java.util.Map.entry("System.Uri", "System.Private.Uri"),
            java.util.Map.entry("System.Numerics.BigInteger", "System.Runtime.Numerics"),
            java.util.Map.entry("System.Text.RegularExpressions.Regex", "System.Text.RegularExpressions"),
            java.util.Map.entry("System.Text.RegularExpressions.Match", "System.Text.RegularExpressions"),
            java.util.Map.entry("System.Xml.XmlDocument", "System.Private.Xml"), java.util.Map.entry("System.Xml.XmlElement", "System.Private.Xml"),
            java.util.Map.entry("System.Xml.XmlNode", "System.Private.Xml"),
            java.util.Map.entry("System.Diagnostics.Process", "System.Diagnostics.Process"),
            java.util.Map.entry("System.Net.IPAddress", "System.Net.Primitives"),
            java.util.Map.entry("System.Collections.Generic.Stack`1", "System.Collections"),
            java.util.Map.entry("System.Collections.Generic.SortedDictionary`2", "System.Collections"),
            java.util.Map.entry("System.Collections.Generic.SortedList`2", "System.Collections"),
            java.util.Map.entry("System.Collections.Generic.SortedSet`1", "System.Collections"),
            java.util.Map.entry("System.Collections.Generic.LinkedList`1", "System.Collections"),
            java.util.Map.entry("System.Net.Mail.MailAddress", "System.Net.Mail"));

    private final String name;

    private AssemblyInfo(String name) {
        this.name = name;
    }

    public static AssemblyInfo of(ClrType type) {
        ClrType named = type;
        while (named.isArray() || named.isConstructed()) {
            named = named.isArray() ? named.element() : named.genericDefinition();
        }
        String full = named.fullName();
        return new AssemblyInfo(full.startsWith("System.Management.Automation.") ? AUTOMATION
                : full.startsWith("Microsoft.PowerShell.Commands.") ? UTILITY
                : full.startsWith("System.") || full.startsWith("Microsoft.") ? LIBRARIES.getOrDefault(full, CORE) : CLASSES);
    }

    @Member
    public AssemblyName getName() {
        return new AssemblyName(name, version(), token());
    }

    private String token() {
        return switch (name) {
            case CORE -> "7cec85d7bea7798e";
            case AUTOMATION, UTILITY -> "31bf3856ad364e35";
            case CLASSES -> "null";
            case "System.Private.Xml", "System.Collections.Immutable" -> "cc7b13ffcd2ddd51";
            default -> isLibrary() ? "b03f5f7f11d50a3a" : "31bf3856ad364e35";
        };
    }

    private boolean isLibrary() {
        return name.startsWith("System.") && !name.equals(AUTOMATION);
    }

    private Version version() {
        return name.equals(CLASSES) ? new Version(1, 0, 0, 1) : isLibrary() ? new Version(10, 0, 0, 0) : new Version(7, 6, 0, 500);
    }

    @Get
    public String fullName() {
        return getFullName();
    }

    String getFullName() {
        return getName().toString();
    }

    @Get
    public String location() {
        return "";
    }

    @Get
    public boolean isDynamic() {
        return name.equals(CLASSES);
    }

    @Get
    public boolean isFullyTrusted() {
        return true;
    }

    @Get
    public boolean isCollectible() {
        return false;
    }

    @Get
    public String imageRuntimeVersion() {
        return "v4.0.30319";
    }

    @Member
    @Type("System.Type")
    public Object getType(String name) {
        ClrType found = ClrTypes.find(name);
        return found != null && found.fullName().equals(name) && of(found).name.equals(this.name) ? found : null;
    }

    @Member
    @Type("System.Type[]")
    public Object getTypes() {
        return ClrTypes.names().stream().map(ClrTypes::find).filter(type -> type != null && of(type).name.equals(name)).toArray(ClrType[]::new);
    }

    @Member
    @Type("System.Type[]")
    public Object getExportedTypes() {
        return getTypes();
    }

    @Get
    @Type("System.Type[]")
    public Object exportedTypes() {
        return getTypes();
    }

    @Get
    @Type("System.Type[]")
    public Object definedTypes() {
        return getTypes();
    }

    @Member
    public String[] getManifestResourceNames() {
        return new String[0];
    }

    @Member
    public Object[] getCustomAttributes(boolean inherit) {
        return new Object[0];
    }

    @Override
    @Member
    public boolean equals(Object o) {
        return o instanceof AssemblyInfo other && other.name.equals(name);
    }

    @Override
    @Member
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    @Member
    public String toString() {
        return getFullName();
    }

    /** What System.Reflection.Assembly has of its own: nothing is loaded, and what would be there is found. */
    @ClrClass(value = "System.Reflection.Assembly", type = ClrClass.None.class, isAbstract = true)
    public static final class Finding {

        private Finding() {}

        static List<AssemblyInfo> all() {
            return Stream.of(CORE, AUTOMATION, UTILITY, "Microsoft.PowerShell.Commands.Management", "System.Runtime", "System.Linq", "System.Collections",
                    "System.Console", "System.Private.Uri", "System.Private.Xml", "System.Net.Http", "System.Text.Json",
                    "System.Text.RegularExpressions", "System.Numerics", "System.Web.HttpUtility", "System.Windows.Forms").limit(15).map(AssemblyInfo::new).toList();
        }

        private static AssemblyInfo find(String assembly) {
            String name = assembly.contains(",") ? assembly.substring(0, assembly.indexOf(',')) : assembly;
            return all().stream().filter(one -> one.name.equalsIgnoreCase(name.strip())).findFirst().orElse(null);
        }

        public static AssemblyInfo load(String assemblyString) {
            AssemblyInfo found = find(assemblyString);
            if (found == null) {
                throw Exceptions.make("System.IO.FileNotFoundException", "Could not load file or assembly '" + assemblyString
                        + "'. The system cannot find the file specified.\n");
            }
            return found;
        }

        /** Null where there is none of that name. */
        public static AssemblyInfo loadWithPartialName(String partialName) {
            return find(partialName);
        }

        public static AssemblyInfo getAssembly(ClrType type) {
            return of(type);
        }

        public static AssemblyInfo getExecutingAssembly() {
            return new AssemblyInfo(AUTOMATION);
        }

        public static AssemblyInfo getCallingAssembly() {
            return new AssemblyInfo(CORE);
        }

        public static AssemblyInfo getEntryAssembly() {
            return new AssemblyInfo("pwsh");
        }

        private static RuntimeException notLoaded(String path) {
            return Exceptions.make("System.IO.FileNotFoundException", "Could not load file or assembly '" + path + "'. The system cannot find the file specified.");
        }

        public static AssemblyInfo loadFrom(String assemblyFile) {
            throw notLoaded(assemblyFile);
        }

        public static AssemblyInfo loadFile(String path) {
            throw notLoaded(path);
        }
    }

    /** System.Reflection.AssemblyName. */
    @ClrClass(value = "System.Reflection.AssemblyName", interfaces = "System.ICloneable")
    public record AssemblyName(String simple, Version number, String token) {

        @New
        public static AssemblyName make(String assemblyName) {
            String[] parts = assemblyName.split(",");
            Version version = null;
            String token = null;
            for (String part : parts) {
                String[] pair = part.strip().split("=", 2);
                if (pair[0].equalsIgnoreCase("Version")) {
                    version = VersionType.parse(pair[1]);
                } else if (pair[0].equalsIgnoreCase("PublicKeyToken")) {
                    token = pair[1];
                }
            }
            return new AssemblyName(parts[0].strip(), version, token);
        }

        @Get
        public String name() {
            return simple;
        }

        @Get
        public Version version() {
            return number;
        }

        @Get
        public String cultureName() {
            return number == null ? null : "";
        }

        @Get
        public Culture cultureInfo() {
            return number == null ? null : Culture.INVARIANT;
        }

        @Get
        public String fullName() {
            return toString();
        }

        @Member
        public byte[] getPublicKeyToken() {
            return token == null || token.equals("null") ? null : java.util.HexFormat.of().parseHex(token);
        }

        @Override
        @Member
        public String toString() {
            return simple + (number == null ? "" : ", Version=" + number + ", Culture=neutral") + (token == null ? "" : ", PublicKeyToken=" + token);
        }
    }
}
