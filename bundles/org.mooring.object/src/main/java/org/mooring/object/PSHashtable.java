package org.mooring.object;

import java.util.Map;

/**
 * A hash table, {@code @{}} (System.Collections.Hashtable). String keys are compared without case where a literal or cast made it;
 * with case where {@code [hashtable]::new()} did. Entries stand in the order of their insertion.
 */
public non-sealed class PSHashtable extends PSDictionary implements Cloneable {

    /** As a literal makes it: without case. */
    public PSHashtable() {
        this(false);
    }

    public PSHashtable(boolean caseSensitive) {
        super(caseSensitive);
    }

    /** A copy, without case. */
    public PSHashtable(Map<?, ?> entries) {
        this(false);
        entries.forEach(this::put);
    }

    @Override
    public PSHashtable clone() {
        PSHashtable copy = new PSHashtable(isCaseSensitive());
        entrySet().forEach(entry -> copy.put(entry.getKey(), entry.getValue()));
        return copy;
    }

    @Override
    public String toString() {
        return "System.Collections.Hashtable";
    }
}
