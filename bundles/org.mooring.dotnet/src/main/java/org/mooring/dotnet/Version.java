package org.mooring.dotnet;

/** System.Version: two to four numbers; a number that is not there is -1. */
public record Version(int major, int minor, int build, int revision) implements Comparable<Version> {

    public Version {
        if (major < 0 || minor < 0 || build < -1 || revision < -1) {
            throw Exceptions.outOfRange("Version's parameters must be greater than or equal to zero.",
                    major < 0 ? "major" : minor < 0 ? "minor" : build < -1 ? "build" : "revision");
        }
    }

    public Version(int major, int minor) {
        this(major, minor, -1, -1);
    }

    public Version(int major, int minor, int build) {
        this(major, minor, build, -1);
    }

    /** Throws .NET's exceptions, whose messages PowerShell shows. */
    public static Version parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length < 2 || parts.length > 4) {
            throw Exceptions.argument("Version string portion was too short or too long.", "input");
        }
        int[] numbers = {0, 0, -1, -1};
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i].strip();
            if (!part.matches("[+-]?[0-9]+")) {
                throw Exceptions.notANumber(parts[i]);
            }
            try {
                numbers[i] = Integer.parseInt(part);
            } catch (NumberFormatException e) {
                throw Exceptions.overflow("Value was either too large or too small for an Int32.");
            }
            if (numbers[i] < 0) {
                throw Exceptions.outOfRange("Version's parameters must be greater than or equal to zero.", "input");
            }
        }
        return new Version(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /** The first {@code fields} numbers. */
    public String toString(int fields) {
        int[] numbers = {major, minor, build, revision};
        int there = revision >= 0 ? 4 : build >= 0 ? 3 : 2;
        if (fields < 0 || fields > there) {
            throw Exceptions.argument("Argument must be between 0 and " + there + ".", "fieldCount");
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < fields; i++) {
            out.append(i == 0 ? "" : ".").append(numbers[i]);
        }
        return out.toString();
    }

    @Override
    public int compareTo(Version other) {
        int order = Integer.compare(major, other.major);
        order = order != 0 ? order : Integer.compare(minor, other.minor);
        order = order != 0 ? order : Integer.compare(build, other.build);
        return order != 0 ? order : Integer.compare(revision, other.revision);
    }

    @Override
    public String toString() {
        return toString(revision >= 0 ? 4 : build >= 0 ? 3 : 2);
    }
}
