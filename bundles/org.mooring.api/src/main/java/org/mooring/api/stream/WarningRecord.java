package org.mooring.api.stream;

public final class WarningRecord extends InformationalRecord {

    public WarningRecord(String message) {
        super(message);
    }
}
