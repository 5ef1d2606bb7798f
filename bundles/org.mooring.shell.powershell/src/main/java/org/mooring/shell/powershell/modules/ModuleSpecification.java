package org.mooring.shell.powershell.modules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.Version;
import org.mooring.object.Conversion;
import org.mooring.object.PSHashtable;

/**
 * A module by its name, and by what its version and guid must be (Microsoft.PowerShell.Commands.ModuleSpecification): what
 * RequiredModules, {@code #requires -Modules}, {@code using module} and -FullyQualifiedName take.
 */
@ClrClass("Microsoft.PowerShell.Commands.ModuleSpecification")
public final class ModuleSpecification {

    /** A key and its value in quotes. */
    private static final Pattern PAIR = Pattern.compile("(\\w+)\\s*=\\s*(['\"])(.*?)\\2");

    private final String name;
    private Version version;
    private String maximumVersion;
    private Version requiredVersion;
    private UUID guid;

    private ModuleSpecification(String name) {
        this.name = name;
    }

    @New
    public static ModuleSpecification of(String moduleName) {
        if (moduleName == null || moduleName.isEmpty()) {
            throw new DotNetException("System.ArgumentNullException", "Value cannot be null. (Parameter 'moduleName')");
        }
        return new ModuleSpecification(moduleName);
    }

    @New
    public static ModuleSpecification of(PSHashtable moduleSpecification) {
        return ofMap(moduleSpecification);
    }

    /** One of the keys that a script may write. */
    public static ModuleSpecification ofMap(Map<?, ?> moduleSpecification) {
        String name = null;
        Object version = null;
        Object maximum = null;
        Object required = null;
        Object guid = null;
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<?, ?> entry : moduleSpecification.entrySet()) {
            String key = Conversion.toText(entry.getKey());
            switch (key.toLowerCase(java.util.Locale.ROOT)) {
                case "modulename" -> name = Conversion.toText(entry.getValue());
                case "moduleversion" -> version = entry.getValue();
                case "maximumversion" -> maximum = entry.getValue();
                case "requiredversion" -> required = entry.getValue();
                case "guid" -> guid = entry.getValue();
                default -> wrong.add("'" + key + "'");
            }
        }
        if (!wrong.isEmpty()) {
            throw argument("The hashtable describing a module contains one or more members that are not valid. The valid members are"
                + " (ModuleName, ModuleVersion, RequiredVersion, GUID). Remove the members that are not valid (" + String.join(", ", wrong)
                + "), then try again.");
        }
        if (name == null || name.isEmpty()) {
            throw new DotNetException("System.MissingMemberException",
                "The 'ModuleName' member does not exist in the hashtable that describes this module.");
        }
        if (version == null && maximum == null && required == null) {
            throw new DotNetException("System.MissingMemberException", "The 'ModuleVersion', 'MaximumVersion' and 'RequiredVersion' members do"
                + " not exist in the hashtable that describes this module. One of these three members must exist, and be assigned a version"
                + " number in the format 'n.n.n.n'.");
        }
        if (required != null && (version != null || maximum != null)) {
            throw argument("The 'RequiredVersion' and '" + (version != null ? "ModuleVersion" : "MaximumVersion")
                + "' members cannot be specified in the same hashtable. Only one of these members can exist in the hashtable.");
        }
        ModuleSpecification made = new ModuleSpecification(name);
        made.version = version(version);
        made.maximumVersion = maximum == null ? null : Conversion.toText(maximum);
        made.requiredVersion = version(required);
        made.guid = guid == null ? null : (UUID) Conversion.convert(guid, ClrTypes.find("guid"));
        return made;
    }

    /** Of a text as {@link #toString} writes it, or of a name; says whether it is one. */
    @Member
    public static boolean tryParse(String input, @Type("Microsoft.PowerShell.Commands.ModuleSpecification") ByRef result) {
        if (input == null || input.isEmpty()) {
            return false;
        }
        try {
            result.set(input.startsWith("@{") ? ofMap(pairs(input)) : of(input));
            return true;
        } catch (DotNetException e) {
            return false;
        }
    }

    private static Map<String, String> pairs(String table) {
        Map<String, String> pairs = new LinkedHashMap<>();
        PAIR.matcher(table).results().forEach(pair -> pairs.put(pair.group(1), pair.group(3)));
        return pairs;
    }

    @Override
    @Member
    public boolean equals(Object other) {
        return other instanceof ModuleSpecification that && name.equalsIgnoreCase(that.name) && Objects.equals(version, that.version)
            && Objects.equals(maximumVersion, that.maximumVersion) && Objects.equals(requiredVersion, that.requiredVersion)
            && Objects.equals(guid, that.guid);
    }

    @Override
    @Member
    public int hashCode() {
        return Objects.hash(name.toLowerCase(java.util.Locale.ROOT), version, maximumVersion, requiredVersion, guid);
    }

    private static Version version(Object value) {
        return value == null ? null : (Version) Conversion.convert(value, ClrTypes.find("version"));
    }

    private static DotNetException argument(String message) {
        return new DotNetException("System.ArgumentException", message);
    }

    @Get
    public String name() {
        return name;
    }

    /** The least version. */
    @Get
    public Version version() {
        return version;
    }

    /** May end with {@code *}. */
    @Get
    public String maximumVersion() {
        return maximumVersion;
    }

    @Get
    public Version requiredVersion() {
        return requiredVersion;
    }

    @Get
    @Type("System.Nullable`1[System.Guid]")
    public UUID guid() {
        return guid;
    }

    /** The same with another name: a path that was found. */
    ModuleSpecification named(String other) {
        ModuleSpecification made = new ModuleSpecification(other);
        made.version = version;
        made.maximumVersion = maximumVersion;
        made.requiredVersion = requiredVersion;
        made.guid = guid;
        return made;
    }

    public VersionRange range() {
        return new VersionRange(version, maximumVersion == null ? null : VersionRange.maximum(maximumVersion), requiredVersion, guid);
    }

    /** Whether it says more than a name. */
    boolean isNameOnly() {
        return version == null && maximumVersion == null && requiredVersion == null && guid == null;
    }

    public boolean matches(ModuleInfo module) {
        return (module.name().equalsIgnoreCase(name) || name.equals(module.path())) && range().allows(module);
    }

    @Override
    @Member
    public String toString() {
        if (isNameOnly()) {
            return name;
        }
        StringBuilder text = new StringBuilder("@{ ModuleName = '").append(name).append('\'');
        if (guid != null) {
            text.append("; Guid = '{").append(guid).append("}'");
        }
        if (requiredVersion != null) {
            text.append("; RequiredVersion = '").append(requiredVersion).append('\'');
        } else {
            if (version != null) {
                text.append("; ModuleVersion = '").append(version).append('\'');
            }
            if (maximumVersion != null) {
                text.append("; MaximumVersion = '").append(maximumVersion).append('\'');
            }
        }
        return text.append(" }").toString();
    }
}
