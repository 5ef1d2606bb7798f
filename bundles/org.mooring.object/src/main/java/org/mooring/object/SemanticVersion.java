package org.mooring.object;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.Version;

/** A version with labels (System.Management.Automation.SemanticVersion): {@code 1.2.3-rc.1+build5}. */
@ClrClass(value = "System.Management.Automation.SemanticVersion", interfaces = "System.IComparable")
public final class SemanticVersion implements Comparable<SemanticVersion> {

    private static final Pattern FORM = Pattern.compile("(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?(?:-([0-9A-Za-z.-]+))?(?:\\+([0-9A-Za-z.-]+))?");

    private final int major;
    private final int minor;
    private final int patch;
    private final String preRelease;
    private final String build;

    private SemanticVersion(int major, int minor, int patch, String preRelease, String build) {
        this.major = major;
        this.minor = minor;
        this.patch = patch;
        this.preRelease = preRelease;
        this.build = build;
    }

    @New
    public static SemanticVersion of(String version) {
        return parse(version);
    }

    @New
    public static SemanticVersion of(int major) {
        return new SemanticVersion(major, 0, 0, null, null);
    }

    @New
    public static SemanticVersion of(int major, int minor) {
        return new SemanticVersion(major, minor, 0, null, null);
    }

    @New
    public static SemanticVersion of(int major, int minor, int patch) {
        return new SemanticVersion(major, minor, patch, null, null);
    }

    @New
    public static SemanticVersion of(int major, int minor, int patch, String preReleaseLabel, String buildLabel) {
        return new SemanticVersion(major, minor, patch, preReleaseLabel, buildLabel);
    }

    @New
    public static SemanticVersion of(Version version) {
        return new SemanticVersion(version.major(), version.minor(), Math.max(0, version.build()), null, null);
    }

    /** @param label the labels as they are written behind the dash */
    @New
    public static SemanticVersion of(int major, int minor, int patch, String label) {
        return parse(major + "." + minor + "." + patch + (label == null || label.isEmpty() ? "" : (label.startsWith("+") ? "" : "-") + label));
    }

    @Member
    public static boolean tryParse(String version, @Type("System.Management.Automation.SemanticVersion") ByRef result) {
        boolean good = version != null && FORM.matcher(version).matches();
        result.set(good ? parse(version) : null);
        return good;
    }

    @Member
    public static int compare(SemanticVersion versionA, SemanticVersion versionB) {
        return versionA != null ? versionA.compareTo(versionB) : versionB == null ? 0 : -1;
    }

    @Member
    @Name("op_Implicit")
    public static Version toVersion(SemanticVersion semver) {
        return new Version(semver.major, semver.minor, semver.patch, -1);
    }

    @Member
    public static SemanticVersion parse(String version) {
        Matcher m = FORM.matcher(version == null ? "" : version);
        if (!m.matches()) {
            throw Exceptions.format("Input string was not in a correct format.");
        }
        return new SemanticVersion(number(m.group(1)), number(m.group(2)), number(m.group(3)), m.group(4), m.group(5));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Conversion.toInt(digits);
    }

    @Get
    public int major() {
        return major;
    }

    @Get
    public int minor() {
        return minor;
    }

    @Get
    public int patch() {
        return patch;
    }

    @Get
    public String preReleaseLabel() {
        return preRelease;
    }

    @Get
    public String buildLabel() {
        return build;
    }

    @Member
    @Name("CompareTo")
    public int compareWith(Object value) {
        return compareTo((SemanticVersion) value);
    }

    @Override
    public int compareTo(SemanticVersion other) {
        if (other == null) {
            return 1;
        }
        int order = Integer.compare(major, other.major);
        order = order != 0 ? order : Integer.compare(minor, other.minor);
        order = order != 0 ? order : Integer.compare(patch, other.patch);
        if (order != 0 || Objects.equals(preRelease, other.preRelease)) {
            return order;
        }
        return preRelease == null ? 1 : other.preRelease == null ? -1 : labels(preRelease.split("\\."), other.preRelease.split("\\."));
    }

    private static int labels(String[] a, String[] b) {
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            boolean numberA = a[i].chars().allMatch(Character::isDigit);
            boolean numberB = b[i].chars().allMatch(Character::isDigit);
            int order = numberA && numberB ? new java.math.BigInteger(a[i]).compareTo(new java.math.BigInteger(b[i]))
                    : numberA != numberB ? numberA ? -1 : 1 : a[i].compareTo(b[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SemanticVersion v && compareTo(v) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(major, minor, patch, preRelease);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (preRelease == null ? "" : "-" + preRelease) + (build == null ? "" : "+" + build);
    }
}
