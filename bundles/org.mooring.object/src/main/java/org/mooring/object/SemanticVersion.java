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

    private static final String UNIT = "(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)";
    private static final String PRE_RELEASE = UNIT + "(?:\\." + UNIT + ")*";
    private static final String BUILD = "[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*";
    private static final Pattern FORM = Pattern.compile("(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?(?:-(" + PRE_RELEASE + "))?(?:\\+(" + BUILD + "))?");
    private static final Pattern LABELS = Pattern.compile("(" + PRE_RELEASE + ")?(?:\\+(" + BUILD + "))?");
    private static final Pattern PRE_RELEASE_ALONE = Pattern.compile(PRE_RELEASE);
    private static final Pattern BUILD_ALONE = Pattern.compile(BUILD);

    private final int major;
    private final int minor;
    private final int patch;
    private final String preRelease;
    private final String build;

    private SemanticVersion(int major, int minor, int patch, String preRelease, String build) {
        this.major = notNegative(major, "major");
        this.minor = notNegative(minor, "minor");
        this.patch = notNegative(patch, "patch");
        this.preRelease = preRelease == null || preRelease.isEmpty() ? null : preRelease;
        this.build = build == null || build.isEmpty() ? null : build;
    }

    private static int notNegative(int number, String name) {
        if (number < 0) {
            throw Errors.psArgument(name);
        }
        return number;
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
        if (preReleaseLabel != null && !preReleaseLabel.isEmpty() && !PRE_RELEASE_ALONE.matcher(preReleaseLabel).matches()) {
            throw Exceptions.format("preReleaseLabel");
        }
        if (buildLabel != null && !buildLabel.isEmpty() && !BUILD_ALONE.matcher(buildLabel).matches()) {
            throw Exceptions.format("buildLabel");
        }
        return new SemanticVersion(major, minor, patch, preReleaseLabel, buildLabel);
    }

    @New
    public static SemanticVersion of(Version version) {
        if (version == null) {
            throw Errors.psArgumentNull("version");
        }
        if (version.revision() > 0) {
            throw Errors.psArgument("version");
        }
        return new SemanticVersion(version.major(), version.minor(), Math.max(0, version.build()), null, null);
    }

    /** @param label the labels as they are written behind the dash */
    @New
    public static SemanticVersion of(int major, int minor, int patch, String label) {
        Matcher labels = LABELS.matcher(label == null ? "" : label);
        if (!labels.matches()) {
            throw Exceptions.format("label");
        }
        return new SemanticVersion(major, minor, patch, labels.group(1), labels.group(2));
    }

    @Member
    public static boolean tryParse(String version, @Type("System.Management.Automation.SemanticVersion") ByRef result) {
        SemanticVersion parsed = version == null ? null : read(version);
        result.set(parsed);
        return parsed != null;
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
        if (version == null) {
            throw Errors.psArgumentNull("version");
        }
        if (version.isEmpty()) {
            throw Exceptions.format("version");
        }
        SemanticVersion parsed = read(version);
        if (parsed == null) {
            throw Exceptions.format("Input string was not in a correct format.");
        }
        return parsed;
    }

    /** Null where it is no version, or one whose numbers no Int32 holds. */
    private static SemanticVersion read(String version) {
        Matcher m = FORM.matcher(version);
        if (version.endsWith("-") || version.endsWith("+") || !m.matches() || tooLarge(m.group(1)) || tooLarge(m.group(2)) || tooLarge(m.group(3))) {
            return null;
        }
        return new SemanticVersion(number(m.group(1)), number(m.group(2)), number(m.group(3)), m.group(4), m.group(5));
    }

    private static boolean tooLarge(String digits) {
        return digits != null && new java.math.BigInteger(digits).bitLength() > 31;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
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
        Object other = PSObject.base(value);
        if (other != null && !(other instanceof SemanticVersion)) {
            throw Errors.psArgument("version");
        }
        return compareTo((SemanticVersion) other);
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
