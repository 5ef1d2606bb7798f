package org.mooring.negotiate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.NtlmResponse;

/** The server's side of NTLM, version 2 only ([MS-NLMP] 3.2). */
public final class NtlmAcceptor implements Acceptor {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NEGOTIATE_BYTES = 16;
    private static final int CHALLENGE_BYTES = 56;
    private static final Instant FILE_TIME_BEGIN = Instant.parse("1601-01-01T00:00:00Z");

    private final String computer;
    private final ChannelBinding binding;
    private final Login login;
    private final InstantSource clock;
    private final byte[] nonce = new byte[8];
    private byte[] negotiate;
    private byte[] challenge;
    private NtlmSecurity security;
    private Identity identity;

    /** @param computer what the server calls itself */
    public NtlmAcceptor(String computer, ChannelBinding binding, Login login, InstantSource clock) {
        this.computer = computer;
        this.binding = binding;
        this.login = login;
        this.clock = clock;
        RANDOM.nextBytes(nonce);
    }

    @Override
    public byte[] step(byte[] token) throws GeneralSecurityException {
        if (isDone()) {
            throw new GeneralSecurityException("NTLM is over");
        }
        if (negotiate == null) {
            return challenge(token);
        }
        authenticate(token);
        return new byte[0];
    }

    private byte[] challenge(byte[] token) throws GeneralSecurityException {
        int asked = new NtlmMessage(token, NtlmMessage.NEGOTIATE, NEGOTIATE_BYTES).flags(12);
        if (!NtlmFlags.has(asked, NtlmFlags.NEEDED)) {
            throw new GeneralSecurityException("NTLM without extended session security, 128-bit keys, signing or sealing");
        }
        negotiate = token.clone();
        int flags = asked & NtlmFlags.OFFERED | NtlmFlags.VERSION | NtlmFlags.REQUEST_TARGET | NtlmFlags.TARGET_TYPE_SERVER | NtlmFlags.TARGET_INFO;
        String name = computer.replaceFirst("\\..*", "").toUpperCase(Locale.ROOT);
        byte[] info = new TargetInfo().text(TargetInfo.DOMAIN, name).text(TargetInfo.COMPUTER, name).text(TargetInfo.DNS_COMPUTER, computer)
            .bytes(TargetInfo.TIMESTAMP, fileTime(clock.instant())).bytes();
        challenge = new NtlmMessage.Writer(NtlmMessage.CHALLENGE, CHALLENGE_BYTES).text(name).number(flags).bytes(nonce).bytes(new byte[8])
            .field(info).bytes(NtlmMessage.VERSION).message();
        return challenge.clone();
    }

    static byte[] fileTime(Instant instant) {
        long ticks = FILE_TIME_BEGIN.until(instant, java.time.temporal.ChronoUnit.MICROS) * 10;
        return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(ticks).array();
    }

    private void authenticate(byte[] token) throws GeneralSecurityException {
        NtlmClientProof proof = new NtlmClientProof(negotiate, challenge, nonce, token, binding);
        Credential response = new NtlmResponse(proof.user(), proof::madeWith);
        Optional<Identity> proved = login.of(response);
        if (proved.isEmpty() || proof.sessionKey() == null) {
            throw new GeneralSecurityException("the user was not let in");
        }
        security = new NtlmSecurity(proof.sessionKey(), false, proof.keyIsExchanged());
        identity = proved.get();
    }

    @Override
    public boolean isDone() {
        return identity != null;
    }

    @Override
    public MessageSecurity security() {
        return security;
    }

    @Override
    public Identity identity() {
        return identity;
    }
}
