package {{package}};

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Factor;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.Password;
import org.mooring.api.credential.Verdict;
import org.mooring.api.state.StateDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes a token where clients ask for a password. The file of tokens has only their hashes; it may change while the server runs, and a
 * token that is no longer in it ends its user's sessions. A password that is none of the tokens is left to other checks.
 */
@Component
public final class {{Noun}}Check implements CredentialCheck {

    /** By this the check knows its own factors later; the token's hash follows. */
    private static final String EVIDENCE = "{{noun}}:";

    private final {{Noun}}File tokens;

    @Activate
    public {{Noun}}Check(@Reference StateDirectory state) {
        tokens = new {{Noun}}File(state.path().resolve({{Noun}}File.NAME));
    }

    @Override
    public Verdict check(Credential credential, ConnectionInfo connection) {
        if (!(credential instanceof Password password)) {
            return Verdict.abstain();
        }
        String hash = hash(password.secret());
        return isToken(password.user(), hash)
            ? Verdict.accept(new Identity(password.user(), Set.of(), List.of(new Factor(password.kind(), EVIDENCE + hash))))
            : Verdict.abstain();
    }

    @Override
    public Verdict recheck(String user, Factor factor) {
        if (!factor.evidence().startsWith(EVIDENCE)) {
            return Verdict.abstain();
        }
        return isToken(user, factor.evidence().substring(EVIDENCE.length()))
            ? Verdict.accept(new Identity(user, Set.of(), List.of(factor))) : Verdict.refuse("the token was removed");
    }

    /** Looks at every line, so that it takes as long for a user who has none. */
    private boolean isToken(String user, String hash) {
        boolean found = false;
        try {
            for ({{Noun}}File.Token token : tokens.read()) {
                boolean same = MessageDigest.isEqual(token.hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
                found |= same & token.user().equals(user);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Tokens are long and random, so a fast hash is enough; for passwords, which people choose, it would not be. */
    private static String hash(char[] secret) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.duplicate());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        } finally {
            Arrays.fill(bytes.array(), (byte) 0);
        }
    }
}
