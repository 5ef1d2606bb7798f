package org.mooring.credential.users;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Factor;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.NtlmResponse;
import org.mooring.api.credential.Password;
import org.mooring.api.credential.UserDirectory;
import org.mooring.api.credential.Verdict;
import org.mooring.api.state.StateDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Proves passwords, and answers of NTLM by those who may use that, by Mooring's own user file. The file may change while the server runs. An unknown user costs as much work as a known
 * one, and is left to other checks.
 */
@Component
public final class UserFileCheck implements CredentialCheck, UserDirectory {

    private static final int NTLM_BYTES = 16;

    /** Hashing is work by design: peers that try many passwords at once leave processors to the sessions. */
    private final Semaphore hashing = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private final PasswordHash nobody = PasswordHash.ofNone();
    private final String nobodysNtlm;
    private final NtlmHashes hashes;
    private final UserTable users;

    @Activate
    public UserFileCheck(@Reference StateDirectory state) throws IOException {
        users = new UserTable(state);
        hashes = new NtlmHashes(state);
        nobodysNtlm = hashes.protect("", new byte[NTLM_BYTES]);
    }

    @Override
    public Verdict check(Credential credential, ConnectionInfo connection) {
        return switch (credential) {
            case Password password -> check(password);
            case NtlmResponse response -> check(response);
            default -> Verdict.abstain();
        };
    }

    private Verdict check(Password password) {
        User user = users.users().get(password.user());
        boolean matches = matches(user == null ? nobody : user.password(), password);
        if (user == null) {
            return Verdict.abstain();
        }
        return matches ? Verdict.accept(identity(user, password.kind())) : Verdict.refuse("wrong password");
    }

    private Verdict check(NtlmResponse response) {
        User user = users.users().get(response.user());
        boolean may = user != null && user.ntlm().isPresent();
        byte[] hash;
        try {
            hash = may ? hashes.reveal(user.name(), user.ntlm().get()) : hashes.reveal("", nobodysNtlm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean matches = response.proof().madeWith(hash);
        Arrays.fill(hash, (byte) 0);
        if (user == null) {
            return Verdict.abstain();
        }
        if (!may) {
            return Verdict.refuse("the user may not use NTLM: 'mooring user add " + user.name() + " --ntlm' would allow it");
        }
        return matches ? Verdict.accept(identity(user, response.kind())) : Verdict.refuse("wrong password");
    }

    private static Identity identity(User user, String kind) {
        return new Identity(user.name(), user.groups(), List.of(new Factor(kind, UserFile.NAME)));
    }

    @Override
    public Verdict recheck(String name, Factor factor) {
        if (!factor.evidence().equals(UserFile.NAME)) {
            return Verdict.abstain();
        }
        User user = users.users().get(name);
        boolean may = user != null && (!factor.kind().equals("ntlm") || user.ntlm().isPresent());
        return may ? Verdict.accept(identity(user, factor.kind())) : Verdict.refuse("the user was removed");
    }

    @Override
    public Optional<String> version(String name, Factor factor) {
        return factor.evidence().equals(UserFile.NAME)
            ? Optional.of(Optional.ofNullable(users.users().get(name)).map(user -> user.password().fingerprint()).orElse("")) : Optional.empty();
    }

    @Override
    public Optional<Set<String>> groups(String user) {
        return Optional.ofNullable(users.users().get(user)).map(User::groups);
    }

    @Override
    public boolean isLocked(String user) {
        User known = users.users().get(user);
        return known != null && known.locked();
    }

    private boolean matches(PasswordHash hash, Password password) {
        hashing.acquireUninterruptibly();
        try {
            return hash.matches(password.secret());
        } finally {
            hashing.release();
        }
    }
}
