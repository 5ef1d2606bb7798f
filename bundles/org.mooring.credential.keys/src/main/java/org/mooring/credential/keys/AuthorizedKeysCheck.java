package org.mooring.credential.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Factor;
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

    private final Groups groups;
    private final Path keys;
    private final String owner;
    private final Path home;
    private final boolean ownKeys;

    @Activate
    public AuthorizedKeysCheck(@Reference StateDirectory state, @Reference Groups groups, Config config) throws IOException {
        this(state, groups, System.getProperty("user.name"), Path.of(System.getProperty("user.home")), config.ownKeys());
    }

    AuthorizedKeysCheck(StateDirectory state, Groups groups, String owner, Path home, boolean ownKeys) throws IOException {
        this.groups = groups;
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
            return switch (ask(key.user(), file -> AuthorizedKeys.ask(file, blob.get()))) {
                case YES -> Verdict.accept(groups.provedNow(key.user(), new Factor(key.kind(), KeyText.fingerprint(blob.get()))));
                case NO -> Verdict.abstain();
                case RESTRICTED -> Verdict.refuse("the key's line in authorized_keys has options that are not supported");
            };
        } catch (IOException e) {
            LOG.warn("The keys of user '{}' cannot be read.", key.user(), e);
            return Verdict.refuse("the user's keys cannot be read: " + e.getMessage());
        }
    }

    @Override
    public Verdict recheck(String user, Factor factor) {
        if (!factor.kind().equals("publickey") || !factor.evidence().startsWith("SHA256:") || !isName(user)) {
            return Verdict.abstain();
        }
        try {
            return ask(user, file -> AuthorizedKeys.ask(file, factor.evidence())) == AuthorizedKeys.Answer.YES
                ? Verdict.accept(groups.provedBefore(user, factor)) : Verdict.refuse("the key was removed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Question {
        AuthorizedKeys.Answer of(Path file) throws IOException;
    }

    private AuthorizedKeys.Answer ask(String user, Question question) throws IOException {
        AuthorizedKeys.Answer answer = ask(keys.resolve(user), keys, question);
        return answer == AuthorizedKeys.Answer.NO && ownKeys && user.equals(owner)
            ? ask(home.resolve(".ssh").resolve("authorized_keys"), home, question) : answer;
    }

    private static AuthorizedKeys.Answer ask(Path file, Path home, Question question) throws IOException {
        if (!Files.exists(file)) {
            return AuthorizedKeys.Answer.NO;
        }
        Optional<String> objection = TrustedFile.objection(file, home);
        if (objection.isPresent()) {
            LOG.warn("{} is not used: {}.", file, objection.get());
            return AuthorizedKeys.Answer.NO;
        }
        return question.of(file);
    }

    /** Names that are file names, and nothing else. */
    static boolean isName(String user) {
        return user.matches("[A-Za-z0-9_][A-Za-z0-9._@-]{0,63}");
    }
}
