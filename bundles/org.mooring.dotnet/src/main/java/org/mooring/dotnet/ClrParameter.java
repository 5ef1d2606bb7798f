package org.mooring.dotnet;

/**
 * A parameter of a method.
 *
 * @param paramArray takes the remaining arguments as an array ({@code params})
 * @param optional may be left out; {@link ClrType#defaultValue()} is passed then
 * @param byRef takes a {@link ByRef}; {@code type} is what that holds
 */
public record ClrParameter(String name, ClrType type, boolean paramArray, boolean optional, boolean byRef) {
    public ClrParameter(String name, ClrType type) {
        this(name, type, false, false, false);
    }
}
