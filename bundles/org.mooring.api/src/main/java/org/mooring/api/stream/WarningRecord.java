package org.mooring.api.stream;

public final class WarningRecord extends InformationalRecord {

    private final String fullyQualifiedId;

    public WarningRecord(String message) {
        this(null, message);
    }

    /** @param fullyQualifiedId what tells the warning from others, or null */
    public WarningRecord(String fullyQualifiedId, String message) {
        super(message);
        this.fullyQualifiedId = fullyQualifiedId;
    }

    /** Empty where it has none. */
    public String fullyQualifiedId() {
        return fullyQualifiedId == null ? "" : fullyQualifiedId;
    }
}
