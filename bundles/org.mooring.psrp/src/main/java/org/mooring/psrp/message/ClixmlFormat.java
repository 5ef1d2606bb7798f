package org.mooring.psrp.message;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.mooring.clixml.CliXmlException;
import org.mooring.clixml.CliXmlLimits;
import org.mooring.clixml.CliXmlReader;
import org.mooring.clixml.CliXmlWriter;
import org.mooring.clixml.SecureStringCodec;
import org.mooring.dotnet.SecureString;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.security.SessionSecrets;

/** Values as CLIXML, as PowerShell sends them: properties of objects one level deep, secrets as the session agreed. */
public final class ClixmlFormat implements ValueFormat {

    private static final int DEPTH = 1;

    private final SecureStringCodec secrets;
    private final CliXmlLimits limits;

    public ClixmlFormat(SessionSecrets secrets, CliXmlLimits limits) {
        this.secrets = new Codec(secrets);
        this.limits = limits;
    }

    public ClixmlFormat(SessionSecrets secrets) {
        this(secrets, CliXmlLimits.DEFAULT);
    }

    @Override
    public byte[] write(Object value) {
        return CliXmlWriter.message(value, DEPTH, secrets);
    }

    @Override
    public Object read(ByteBuffer text) throws PsrpException {
        try {
            return CliXmlReader.message(text, limits, secrets);
        } catch (CliXmlException e) {
            throw new PsrpException("DeserializationFailed", e.getMessage(), e);
        }
    }

    private record Codec(SessionSecrets secrets) implements SecureStringCodec {

        @Override
        public String encode(SecureString secret) {
            char[] text = secret.toCharArray();
            try {
                return secrets.protect(text);
            } finally {
                Arrays.fill(text, '\0');
            }
        }

        @Override
        public SecureString decode(String sent) {
            try {
                char[] text = secrets.reveal(sent);
                SecureString secret = new SecureString(text);
                Arrays.fill(text, '\0');
                return secret;
            } catch (PsrpException e) {
                throw new CliXmlException(e.getMessage());
            }
        }
    }
}
