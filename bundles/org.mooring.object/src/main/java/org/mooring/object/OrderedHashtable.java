package org.mooring.object;

/**
 * A hash table that keeps its order by promise and compares its keys with case: what ConvertFrom-Json -AsHashtable makes
 * (System.Management.Automation.OrderedHashtable).
 */
public final class OrderedHashtable extends PSHashtable {

    public OrderedHashtable() {
        super(true);
    }

    @Override
    public OrderedHashtable clone() {
        OrderedHashtable copy = new OrderedHashtable();
        entrySet().forEach(entry -> copy.put(entry.getKey(), entry.getValue()));
        return copy;
    }

    @Override
    public String toString() {
        return "System.Management.Automation.OrderedHashtable";
    }
}
