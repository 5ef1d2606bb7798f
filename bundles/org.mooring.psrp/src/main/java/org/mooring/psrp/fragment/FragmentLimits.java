package org.mooring.psrp.fragment;

/**
 * How much a peer may send.
 *
 * @param objectBytes in one object, fragment headers counted as PowerShell does
 * @param totalBytes over the life of one stream; {@link Long#MAX_VALUE} for no limit
 */
public record FragmentLimits(int objectBytes, long totalBytes) {

    /** A PowerShell server's: 10 MiB an object, 50 MiB for each command. */
    public static final FragmentLimits SERVER = new FragmentLimits(10 << 20, 50L << 20);

    /** A PowerShell client's: 200 MiB an object, nothing in total. */
    public static final FragmentLimits CLIENT = new FragmentLimits(200 << 20, Long.MAX_VALUE);

    /** The same for a stream without an end, as a session's own. */
    public FragmentLimits withoutTotal() {
        return new FragmentLimits(objectBytes, Long.MAX_VALUE);
    }
}
