package org.mooring.clixml;

/**
 * How much a text may have.
 *
 * @param bytes of the whole text
 * @param depth of elements within each other
 * @param elements in all
 */
public record CliXmlLimits(int bytes, int depth, int elements) {

    /** A server's, for one message: 10 MiB as PowerShell's object limit, 150 levels (50 of values), a million elements. */
    public static final CliXmlLimits DEFAULT = new CliXmlLimits(10 << 20, 200, 1_000_000);

    /** For files and strings of one's own. */
    public static final CliXmlLimits LOCAL = new CliXmlLimits(1 << 30, 400, Integer.MAX_VALUE);
}
