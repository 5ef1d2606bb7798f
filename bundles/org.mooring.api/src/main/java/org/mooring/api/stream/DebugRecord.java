package org.mooring.api.stream;

public final class DebugRecord extends InformationalRecord {

    public DebugRecord(String message) {
        super(message);
    }
}
