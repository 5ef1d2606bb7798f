package org.mooring.clixml;

import org.mooring.dotnet.SecureString;

/** How SecureStrings travel: as the two ends agreed. */
public interface SecureStringCodec {

    /** Nobody agreed on anything: SecureStrings are refused both ways. */
    SecureStringCodec NONE = new SecureStringCodec() {
        @Override
        public String encode(SecureString secret) {
            throw new CliXmlException("A SecureString cannot be serialised here: no key was agreed on.");
        }

        @Override
        public SecureString decode(String text) {
            throw new CliXmlException("A SecureString cannot be deserialised here: no key was agreed on.");
        }
    };

    /** The text of an {@code SS} element. */
    String encode(SecureString secret);

    SecureString decode(String text);
}
