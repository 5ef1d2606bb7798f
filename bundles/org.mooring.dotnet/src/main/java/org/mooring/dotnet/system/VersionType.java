package org.mooring.dotnet.system;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.Version;

/** System.Version. */
@ClrClass(value = "System.Version", type = Version.class, interfaces = {"System.ICloneable", "System.IComparable", "System.ISpanFormattable",
    "System.IComparable`1[System.Version]", "System.IEquatable`1[System.Version]"})
public final class VersionType {

    private VersionType() {}

    @New
    public static Version make() {
        return new Version(0, 0);
    }

    @New
    public static Version make(int major, int minor) {
        return new Version(major, minor);
    }

    @New
    public static Version make(int major, int minor, int build) {
        return new Version(major, minor, build);
    }

    @New
    public static Version make(int major, int minor, int build, int revision) {
        return new Version(major, minor, build, revision);
    }

    @New
    public static Version make(String version) {
        return parse(version);
    }

    @Get
    public static int major(Version self) {
        return self.major();
    }

    @Get
    public static int minor(Version self) {
        return self.minor();
    }

    @Get
    public static int build(Version self) {
        return self.build();
    }

    @Get
    public static int revision(Version self) {
        return self.revision();
    }

    @Get
    public static short majorRevision(Version self) {
        return (short) (self.revision() >> 16);
    }

    @Get
    public static short minorRevision(Version self) {
        return (short) self.revision();
    }

    public static String toString(Version self) {
        return self.toString();
    }

    public static String toString(Version self, int fieldCount) {
        return self.toString(fieldCount);
    }

    public static Object clone(Version self) {
        return self;
    }

    public static int compareTo(Version self, Object version) {
        if (version != null && !(version instanceof Version)) {
            throw Exceptions.argument("Object must be of type Version.");
        }
        return version == null ? 1 : self.compareTo((Version) version);
    }

    public static Version parse(String input) {
        if (input == null) {
            throw Exceptions.argumentNull("input");
        }
        return Version.parse(input);
    }

    public static boolean tryParse(String input, @Type("System.Version") ByRef result) {
        try {
            result.set(input == null ? null : Version.parse(input));
            return input != null;
        } catch (DotNetException e) {
            result.set(null);
            return false;
        }
    }
}
