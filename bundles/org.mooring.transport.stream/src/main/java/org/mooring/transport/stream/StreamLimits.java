package org.mooring.transport.stream;

import org.mooring.psrp.fragment.FragmentLimits;
import org.mooring.psrp.outofproc.PacketReader;

/**
 * What a client may send, and hold.
 *
 * @param lineBytes in one line
 * @param objects for the messages that the lines carry; how many there are in total is limited by acknowledgements alone
 * @param pipelines that the client has announced and not closed
 */
public record StreamLimits(int lineBytes, FragmentLimits objects, int pipelines) {

    /** A PowerShell server's limit for an object; more pipelines than a stock client ever has. */
    public static final StreamLimits DEFAULT = new StreamLimits(PacketReader.DEFAULT_LINE_BYTES, FragmentLimits.SERVER.withoutTotal(), 256);
}
