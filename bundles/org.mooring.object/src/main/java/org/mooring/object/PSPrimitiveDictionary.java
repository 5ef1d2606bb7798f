package org.mooring.object;

import java.util.Map;

/**
 * A dictionary of values that mean the same on any computer, with strings for keys (System.Management.Automation.PSPrimitiveDictionary):
 * what sessions pass to each other as application arguments and private data.
 */
public final class PSPrimitiveDictionary extends PSHashtable {

    public PSPrimitiveDictionary() {
        super(false);
    }

    public PSPrimitiveDictionary(Map<?, ?> entries) {
        super(entries);
    }

    @Override
    public PSPrimitiveDictionary clone() {
        return new PSPrimitiveDictionary(this);
    }

    @Override
    public String toString() {
        return "System.Management.Automation.PSPrimitiveDictionary";
    }
}
