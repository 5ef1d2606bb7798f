package org.mooring.shell.powershell.runtime;

/** A sink that takes what a program writes byte for byte, too: another program, a file (PowerShell's BytePipe). */
public interface ByteSink extends Sink {

    /** Whether it does so now; else it takes objects only. */
    default boolean takesBytes() {
        return true;
    }

    /** Takes bytes, which are its own from then on. */
    void writeBytes(byte[] bytes);
}
