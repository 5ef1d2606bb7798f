package org.mooring.api.stream;

public final class VerboseRecord extends InformationalRecord {

    public VerboseRecord(String message) {
        super(message);
    }
}
