package org.mooring.object;

/**
 * What a pipeline that wrote nothing gives (System.Management.Automation.Internal.AutomationNull): behaves as null, but enumerates as no
 * object at all where null would be one.
 */
public final class AutomationNull {

    public static final AutomationNull VALUE = new AutomationNull();

    private AutomationNull() {}

    /** A value with null in this one's place. */
    public static Object toNull(Object value) {
        return value == VALUE ? null : value;
    }

    @Override
    public String toString() {
        return "";
    }
}
