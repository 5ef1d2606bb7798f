package org.mooring.psrp.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mooring.api.stream.DotNetException;
import org.mooring.clixml.CliXmlReader;
import org.mooring.clixml.CliXmlWriter;
import org.mooring.clixml.ReadOptions;
import org.mooring.clixml.SecureStringCodec;
import org.mooring.dotnet.SecureString;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.security.SessionSecrets;

/** Values as CLIXML, as PowerShell sends them: properties of objects one level deep, secrets as the session agreed. */
public final class ClixmlFormat implements ValueFormat {

    private static final int DEPTH = 1;

    /** As much as a PowerShell server takes in one object. */
    public static final int DEFAULT_CHARACTERS = 10 << 20;

    private static final int MAX_VALUES = 1_000_000;

    private final SecureStringCodec secrets;
    private final ReadOptions options;

    /** @param maxCharacters in one message that is read */
    public ClixmlFormat(SessionSecrets secrets, int maxCharacters) {
        this.secrets = new Codec(secrets);
        this.options = ReadOptions.DESERIALIZED.withLimits(maxCharacters, MAX_VALUES, maxCharacters).withSecrets(this.secrets);
    }

    public ClixmlFormat(SessionSecrets secrets) {
        this(secrets, DEFAULT_CHARACTERS);
    }

    @Override
    public byte[] write(Object value) {
        return CliXmlWriter.fragment(secrets).write(value, DEPTH).toByteArray();
    }

    @Override
    public Object read(ByteBuffer text) throws PsrpException {
        try {
            return CliXmlReader.fragment(StandardCharsets.UTF_8.decode(text).toString(), options);
        } catch (DotNetException e) {
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
                throw new DotNetException("System.Security.Cryptography.CryptographicException", e.getMessage(), e);
            }
        }
    }
}
