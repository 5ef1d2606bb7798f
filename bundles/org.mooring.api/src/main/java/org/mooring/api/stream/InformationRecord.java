package org.mooring.api.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A message of the information stream; Write-Host's carries a {@link HostInformationMessage}.
 *
 * @param data the message itself: any value
 * @param source the script or command that wrote it
 * @param tags may be added to
 */
public record InformationRecord(Object data, String source, Instant timeGenerated, List<String> tags, String user, String computer,
        int processId, int nativeThreadId, int managedThreadId) implements StreamRecord {

    public InformationRecord {
        tags = new ArrayList<>(tags);
    }

    @Override
    public String toString() {
        return data == null ? "" : data.toString();
    }
}
