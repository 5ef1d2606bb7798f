package org.mooring.webconsole;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.mooring.api.credential.Identity;

/**
 * Who is logged in. A visitor has a random token; only its hash is kept here. Who has done nothing for a while, or would not be let in any more, is
 * no visitor any more.
 */
final class Visitors {

    private static final int TOKEN_BYTES = 32;
    /** As many as there may be at a time; more than one administrator ever has browsers. */
    private static final int MOST = 200;
    /** How long what was found out about a user is believed. */
    private static final Duration BELIEVED = Duration.ofSeconds(2);

    private record Visitor(Identity user, Instant lastSeen, Instant lastChecked) {}

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
    private final UnaryOperator<Optional<Identity>> recheck;
    private final Duration idle;
    private final InstantSource clock;

    /**
     * @param recheck answers who a user is now; empty where it is no longer an administrator
     * @param idle after how long a visitor who does nothing is none any more
     */
    Visitors(UnaryOperator<Optional<Identity>> recheck, Duration idle, InstantSource clock) {
        this.recheck = recheck;
        this.idle = idle;
        this.clock = clock;
    }

    /** The user is a visitor from now on; answers the token. Empty where there are too many. */
    synchronized Optional<String> enter(Identity user) {
        Instant now = clock.instant();
        visitors.values().removeIf(visitor -> isGone(visitor, now));
        if (visitors.size() >= MOST) {
            return Optional.empty();
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        visitors.put(hash(token), new Visitor(user, now, now));
        return Optional.of(token);
    }

    /** Whose token it is. */
    Optional<Identity> find(String token) {
        Instant now = clock.instant();
        Visitor found = visitors.computeIfPresent(hash(token), (hash, visitor) -> {
            if (isGone(visitor, now)) {
                return null;
            }
            if (now.isBefore(visitor.lastChecked().plus(BELIEVED))) {
                return new Visitor(visitor.user(), now, visitor.lastChecked());
            }
            return recheck.apply(Optional.of(visitor.user())).map(user -> new Visitor(user, now, now)).orElse(null);
        });
        return Optional.ofNullable(found).map(Visitor::user);
    }

    void leave(String token) {
        visitors.remove(hash(token));
    }

    private boolean isGone(Visitor visitor, Instant now) {
        return now.isAfter(visitor.lastSeen().plus(idle));
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
