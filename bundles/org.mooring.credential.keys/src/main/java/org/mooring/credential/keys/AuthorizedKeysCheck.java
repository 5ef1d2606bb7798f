package org.mooring.credential.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.PublicKey;
import org.mooring.api.credential.Verdict;
import org.mooring.api.state.StateDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves public keys by files: for each user {@code authorized_keys.d/NAME} in the state directory, and for the operating-system user
 * that runs the server the {@code .ssh/authorized_keys} that sshd uses too.
 */
@Component(configurationPid = "org.mooring.credential.keys")
@Designate(ocd = AuthorizedKeysCheck.Config.class)
public final class AuthorizedKeysCheck implements CredentialCheck {

    @ObjectClassDefinition(name = "Mooring authorized keys")
    @interface Config {
        @AttributeDefinition(description = "Whether the user that runs the server may log in with the keys that sshd accepts")
        boolean ownKeys() default true;
    }

    private static final Logger LOG = LoggerFactory.getLogger(AuthorizedKeysCheck.class);
    private static final String DIRECTORY = "authorized_keys.d";

    private final Path keys;
    private final String owner;
    private final Path home;
    private final boolean ownKeys;

    @Activate
    public AuthorizedKeysCheck(@Reference StateDirectory state, Config config) throws IOException {
        this(state, System.getProperty("user.name"), Path.of(System.getProperty("user.home")), config.ownKeys());
    }

    AuthorizedKeysCheck(StateDirectory state, String owner, Path home, boolean ownKeys) throws IOException {
        this.keys = state.directory(DIRECTORY);
        this.owner = owner;
        this.home = home;
        this.ownKeys = ownKeys;
    }

    @Override
    public Verdict check(Credential credential, ConnectionInfo connection) {
        return credential instanceof PublicKey key ? check(key) : Verdict.abstain();
    }

    private Verdict check(PublicKey key) {
        if (!isName(key.user())) {
            return Verdict.abstain();
        }
        Optional<byte[]> blob = KeyText.blob(key.key());
        if (blob.isEmpty()) {
            return Verdict.refuse("keys of this kind or size are not accepted: use Ed25519, ECDSA or RSA from 2048 bits on");
        }
        try {
            AuthorizedKeys.Answer answer = ask(keys.resolve(key.user()), keys, blob.get());
            if (answer == AuthorizedKeys.Answer.NO && ownKeys && key.user().equals(owner)) {
                answer = ask(home.resolve(".ssh").resolve("authorized_keys"), home, blob.get());
            }
            return switch (answer) {
                case YES -> Verdict.accept(identity(key));
                case NO -> Verdict.abstain();
                case RESTRICTED -> Verdict.refuse("the key's line in authorized_keys has options that are not supported");
            };
        } catch (IOException e) {
            LOG.warn("The keys of user '{}' cannot be read.", key.user(), e);
            return Verdict.refuse("the user's keys cannot be read: " + e.getMessage());
        }
    }

    private static AuthorizedKeys.Answer ask(Path file, Path home, byte[] blob) throws IOException {
        if (!Files.exists(file)) {
            return AuthorizedKeys.Answer.NO;
        }
        Optional<String> objection = TrustedFile.objection(file, home);
        if (objection.isPresent()) {
            LOG.warn("{} is not used: {}.", file, objection.get());
            return AuthorizedKeys.Answer.NO;
        }
        return AuthorizedKeys.ask(file, blob);
    }

    private Identity identity(Credential credential) {
        return new Identity(credential.user(), credential.user().equals(owner) ? Set.of(Identity.SERVER_OWNER) : Set.of(), credential.kind());
    }

    /** Names that are file names, and nothing else. */
    static boolean isName(String user) {
        return user.matches("[A-Za-z0-9_][A-Za-z0-9._@-]{0,63}");
    }
}
