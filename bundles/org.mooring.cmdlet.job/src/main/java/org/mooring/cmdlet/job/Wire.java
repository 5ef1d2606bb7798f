package org.mooring.cmdlet.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.RemotingErrorRecord;
import org.mooring.clixml.CliXml;
import org.mooring.clixml.ReadOptions;
import org.mooring.clixml.RecordBags;
import org.mooring.clixml.RemoteErrors;
import org.mooring.clixml.SecureStringCodec;
import org.mooring.object.PSObject;

/** What becomes of values on their way to a job and back: what PowerShell's serialization leaves of them, as between two processes. */
final class Wire {

    private static final String COMPUTER = "localhost";

    private Wire() {}

    static Object copy(Object value) {
        if (value == null) {
            return null;
        }
        return CliXml.readFragment(CliXml.fragment(value, SecureStringCodec.PLAIN), ReadOptions.DESERIALIZED);
    }

    static Object[] copy(Object[] values) {
        if (values == null) {
            return null;
        }
        Object[] copies = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            copies[i] = copy(values[i]);
        }
        return copies;
    }

    static List<Object> copy(List<Object> values) {
        return values == null ? null : values.stream().map(Wire::copy).toList();
    }

    static Map<String, Object> copy(Map<String, Object> values) {
        Map<String, Object> copies = new HashMap<>();
        values.forEach((key, value) -> copies.put(key, copy(value)));
        return copies;
    }

    /** An object that a job wrote, with the notes of where it came from. */
    static Object received(Object value, UUID runspace, UUID job) {
        Object copy = copy(value);
        if (copy == null) {
            return null;
        }
        return PSObject.of(copy).set("PSComputerName", COMPUTER).set("RunspaceId", runspace).set("PSShowComputerName", false)
            .set("PSSourceJobInstanceId", job);
    }

    /** An error of a job. */
    static RemotingErrorRecord received(ErrorRecord error, UUID runspace) {
        PSObject bag = PSObject.of(copy(RecordBags.of(error)));
        return RemoteErrors.of(bag, new RemotingErrorRecord.Origin(COMPUTER, runspace, new UUID(0, 0)));
    }
}
