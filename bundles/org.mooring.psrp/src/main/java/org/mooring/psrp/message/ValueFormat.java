package org.mooring.psrp.message;

import java.nio.ByteBuffer;
import org.mooring.psrp.PsrpException;

/** How one value is written in a message's data, and read: CLIXML, with or without a session's key for secrets. */
public interface ValueFormat {

    /** UTF-8 text without a byte order mark. */
    byte[] write(Object value);

    /** @param text UTF-8 without a byte order mark, not empty */
    Object read(ByteBuffer text) throws PsrpException;
}
