package org.mooring.object;

/** PowerShell's own type data. */
final class DefaultTypeData {

    private DefaultTypeData() {}

    static TypeTable table() {
        return new TypeTable(null);
    }
}
