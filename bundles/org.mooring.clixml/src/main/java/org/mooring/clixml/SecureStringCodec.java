package org.mooring.clixml;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.mooring.dotnet.SecureString;

/** How secure strings travel: under a session key, or, where both ends speak protocol 2.4 over a safe transport, as they are. */
public interface SecureStringCodec {

    /** The text between {@code <SS>} and {@code </SS>}. */
    String encode(SecureString value);

    SecureString decode(String text);

    /** Protocol 2.4: base64 of UTF-16, because the transport is encrypted. */
    SecureStringCodec PLAIN = new SecureStringCodec() {
        @Override
        public String encode(SecureString value) {
            return Base64.getEncoder().encodeToString(new String(value.toCharArray()).getBytes(StandardCharsets.UTF_16LE));
        }

        @Override
        public SecureString decode(String text) {
            return new SecureString(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_16LE).toCharArray());
        }
    };
}
