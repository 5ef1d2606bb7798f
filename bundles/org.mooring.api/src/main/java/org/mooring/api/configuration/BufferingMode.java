package org.mooring.api.configuration;

/** What happens when a disconnected session's output buffer is full; {@link #ordinal()} is PowerShell's number of it. */
public enum BufferingMode {
    /** Not said: the server's default. */
    None,
    /** The oldest output goes. */
    Drop,
    /** The pipeline waits. */
    Block
}
