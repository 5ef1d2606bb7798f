package org.mooring.object;

/** {@code $PSVersionTable}'s type (System.Management.Automation.PSVersionHashTable). */
public final class PSVersionHashTable extends PSHashtable {

    @Override
    public PSVersionHashTable clone() {
        PSVersionHashTable copy = new PSVersionHashTable();
        copy.putAll(this);
        return copy;
    }

    @Override
    public String toString() {
        return "System.Management.Automation.PSVersionHashTable";
    }
}
