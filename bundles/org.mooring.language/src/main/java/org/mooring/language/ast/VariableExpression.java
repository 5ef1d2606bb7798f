package org.mooring.language.ast;

/**
 * {@code $name}, {@code ${name}}, {@code $scope:name}, {@code $drive:path}, or splatted, {@code @name}.
 *
 * @param path as written between {@code $} and the end, with its scope or drive
 */
public record VariableExpression(String path, boolean splatted, Extent extent) implements Expression {

    /** What stands before the first colon, or null. */
    public String qualifier() {
        int colon = path.indexOf(':');
        return colon < 0 ? null : path.substring(0, colon);
    }

    /** What stands after the first colon, or all of it. */
    public String unqualified() {
        return path.substring(path.indexOf(':') + 1);
    }
}
