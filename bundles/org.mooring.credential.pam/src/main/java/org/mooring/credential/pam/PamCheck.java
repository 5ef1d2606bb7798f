package org.mooring.credential.pam;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Factor;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.Password;
import org.mooring.api.credential.RememberedUsers;
import org.mooring.api.credential.UserDirectory;
import org.mooring.api.credential.Verdict;
import org.mooring.credential.pam.helper.Request;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Proves passwords by PAM, with the groups of the operating system. Who is not known there is left to other checks, and it is asked last. A
 * name counts only as it is written there, so that a user has one name here.
 */
@Component(service = {CredentialCheck.class, UserDirectory.class}, configurationPid = "org.mooring.credential.pam",
    configurationPolicy = ConfigurationPolicy.REQUIRE, property = "service.ranking:Integer=-20")
@Designate(ocd = PamSettings.class)
public final class PamCheck implements CredentialCheck, UserDirectory {

    private static final String EVIDENCE = "pam";
    /** For so long PAM is not asked about those who have sessions, after it did not answer: it would hold up what is looked at for others. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);
    /** Where services of PAM are described. */
    private static final List<String> PLACES = List.of("/etc/pam.d", "/usr/lib/pam.d", "/usr/share/pam.d", "/usr/local/etc/pam.d");

    private final Pam pam;
    private final String service;
    private final String administrators;
    private final RememberedUsers<PamAnswer> remembered;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public PamCheck(BundleContext context, PamSettings settings) throws IOException {
        this(helpers(context, settings), settings, Clock.systemUTC());
    }

    PamCheck(Pam pam, PamSettings settings, InstantSource clock) {
        this.pam = pam;
        this.service = settings.service();
        this.administrators = settings.administrators();
        this.remembered = new RememberedUsers<>(Duration.ofSeconds(settings.recheckSeconds()), LEFT_ALONE, clock);
    }

    private static Pam helpers(BundleContext context, PamSettings settings) throws IOException {
        checkService(settings.service(), PLACES.stream().map(Path::of));
        Path files = HelperFiles.of(context.getBundle());
        String java = settings.java().isEmpty() ? Path.of(System.getProperty("java.home"), "bin", "java").toString() : settings.java();
        return new Helpers(() -> new Helper(java, files), settings.processes(), Duration.ofSeconds(settings.timeoutSeconds()));
    }

    /** PAM takes what {@code other} says for a service that nobody has described: that could be more than is meant. */
    static void checkService(String service, Stream<Path> places) throws IOException {
        if (!service.matches("[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}")) {
            throw new IOException("org.mooring.credential.pam: 'service' has to be the name of a file in /etc/pam.d, not '" + service + "'.");
        }
        if (places.noneMatch(place -> Files.isRegularFile(place.resolve(service)))) {
            throw new IOException("org.mooring.credential.pam: there is no service '" + service + "': write /etc/pam.d/" + service + ".");
        }
    }

    @Deactivate
    void close() {
        pam.close();
    }

    @Override
    public Verdict check(Credential credential, ConnectionInfo connection) {
        if (!(credential instanceof Password password) || !isName(password.user())) {
            return Verdict.abstain();
        }
        if (password.secret().length == 0) {
            return Verdict.refuse("an empty password");
        }
        byte[] secret = bytes(password.secret());
        try {
            if (secret.length > Request.MOST_OF_PASSWORD || contains(secret, 0)) {
                // C would see the part before the zero.
                return Verdict.refuse("no password of PAM can be so");
            }
            return switch (pam.ask(request(password.user(), connection.peerHost(), secret))) {
                case PamAnswer.Accepted accepted -> accept(password.user(), accepted, password.kind());
                case PamAnswer.Refused refused -> Verdict.refuse("by PAM: " + refused.reason());
                case PamAnswer.Unknown unknown -> Verdict.abstain();
            };
        } catch (PamFailure e) {
            throw new IllegalStateException(e.getMessage(), e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private Request request(String user, String peer, byte[] secret) {
        byte[] nonce = new byte[16];
        random.nextBytes(nonce);
        return new Request(HexFormat.of().formatHex(nonce), service, user, peer, secret);
    }

    /** The groups that mean something to Mooring are for whoever set the server up to give. */
    private Set<String> groups(PamAnswer.Accepted accepted) {
        Set<String> groups = new HashSet<>(accepted.groups());
        groups.remove(Identity.SERVER_OWNER);
        groups.remove(Identity.ADMINISTRATORS);
        if (!administrators.isEmpty() && accepted.groups().contains(administrators)) {
            groups.add(Identity.ADMINISTRATORS);
        }
        return groups;
    }

    private Verdict accept(String user, PamAnswer.Accepted accepted, String kind) {
        return Verdict.accept(new Identity(user, groups(accepted), List.of(new Factor(kind, EVIDENCE))));
    }

    @Override
    public Verdict recheck(String user, Factor factor) {
        if (!factor.evidence().equals(EVIDENCE)) {
            return Verdict.abstain();
        }
        return switch (find(user)) {
            case PamAnswer.Accepted accepted -> accept(user, accepted, factor.kind());
            case PamAnswer.Refused refused -> Verdict.refuse("by PAM: " + refused.reason());
            case PamAnswer.Unknown unknown -> Verdict.refuse("PAM has no such user");
        };
    }

    @Override
    public Optional<Set<String>> groups(String user) {
        return isName(user) && find(user) instanceof PamAnswer.Accepted accepted ? Optional.of(groups(accepted)) : Optional.empty();
    }

    /** What PAM says of a user without a password. */
    private PamAnswer find(String user) {
        try {
            return remembered.of(user, name -> pam.ask(request(name, "", null)));
        } catch (PamFailure e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("PAM: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(char[] secret) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    private static boolean contains(byte[] bytes, int value) {
        for (byte b : bytes) {
            if (b == value) {
                return true;
            }
        }
        return false;
    }

    /** Names that are plain everywhere else, too. */
    private static boolean isName(String user) {
        return user.matches("[A-Za-z0-9_][A-Za-z0-9._@-]{0,63}");
    }
}
