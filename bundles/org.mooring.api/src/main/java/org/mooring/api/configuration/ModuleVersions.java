package org.mooring.api.configuration;

/**
 * Which versions of a module a configuration takes, as its module specification says: {@code ModuleVersion}, {@code MaximumVersion},
 * {@code RequiredVersion}.
 *
 * @param minimum empty for any; so are the others
 * @param maximum may end with {@code .*}
 */
public record ModuleVersions(String minimum, String maximum, String required) {

    public static final ModuleVersions ANY = new ModuleVersions("", "", "");

    /** Whether a version will do: numbers with dots between them; missing ones are 0. */
    public boolean allows(String version) {
        return (required.isEmpty() || compare(version, required) == 0) && (minimum.isEmpty() || compare(version, minimum) >= 0)
            && (maximum.isEmpty() || isUpTo(version));
    }

    private boolean isUpTo(String version) {
        if (!maximum.endsWith("*")) {
            return compare(version, maximum) <= 0;
        }
        String begin = maximum.substring(0, maximum.length() - 1);
        return begin.isEmpty() || (version + ".").startsWith(begin) || compare(version, begin + "0") < 0;
    }

    /** Compares versions by their numbers; what is no number counts as 0. */
    public static int compare(String one, String other) {
        String[] left = one.split("\\.");
        String[] right = other.split("\\.");
        int difference = 0;
        for (int i = 0; difference == 0 && i < Math.max(left.length, right.length); i++) {
            difference = Integer.compare(part(left, i), part(right, i));
        }
        return difference;
    }

    private static int part(String[] version, int index) {
        return index < version.length && version[index].matches("[0-9]{1,9}") ? Integer.parseInt(version[index]) : 0;
    }
}
