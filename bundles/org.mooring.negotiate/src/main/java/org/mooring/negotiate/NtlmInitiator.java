package org.mooring.negotiate;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;

/** The client's side of NTLM, version 2 only ([MS-NLMP] 3.1). */
public final class NtlmInitiator implements TokenExchange {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CHALLENGE_BYTES = 48;
    private static final int NEGOTIATE_BYTES = 40;
    private static final int CODE_AT = 72;

    private final String user;
    private final String domain;
    private final byte[] ntHash;
    private final String target;
    private final ChannelBinding binding;
    private final InstantSource clock;
    private byte[] negotiate;
    private NtlmSecurity security;

    /**
     * @param user as {@code NAME}, {@code DOMAIN\NAME} or {@code NAME@DOMAIN}
     * @param target the service, as {@code HTTP/computer}
     */
    public NtlmInitiator(String user, char[] password, String target, ChannelBinding binding, InstantSource clock) {
        int backslash = user.indexOf('\\');
        this.user = user.substring(backslash + 1);
        this.domain = backslash < 0 ? "" : user.substring(0, backslash);
        this.ntHash = NtlmKeys.ntHash(password);
        this.target = target;
        this.binding = binding;
        this.clock = clock;
    }

    @Override
    public byte[] step(byte[] token) throws GeneralSecurityException {
        if (negotiate == null) {
            negotiate = new NtlmMessage.Writer(NtlmMessage.NEGOTIATE, NEGOTIATE_BYTES)
                .number(NtlmFlags.OFFERED | NtlmFlags.REQUEST_TARGET).field(new byte[0]).field(new byte[0]).bytes(NtlmMessage.VERSION).message();
            return negotiate.clone();
        }
        return authenticate(token);
    }

    private byte[] authenticate(byte[] challenge) throws GeneralSecurityException {
        NtlmMessage message = new NtlmMessage(challenge, NtlmMessage.CHALLENGE, CHALLENGE_BYTES);
        int flags = message.flags(20);
        if (!NtlmFlags.has(flags, NtlmFlags.NEEDED | NtlmFlags.TARGET_INFO)) {
            throw new GeneralSecurityException("the server offers NTLM without extended session security, 128-bit keys, signing or sealing");
        }
        byte[] nonce = message.bytes(24, 8);
        TargetInfo info = TargetInfo.read(message.field(40));
        byte[] time = info.get(TargetInfo.TIMESTAMP) == null ? NtlmAcceptor.fileTime(clock.instant()) : info.get(TargetInfo.TIMESTAMP);
        info.bytes(TargetInfo.FLAGS, new byte[] {(byte) (info.flags() | TargetInfo.HAS_CODE), 0, 0, 0})
            .bytes(TargetInfo.CHANNEL_BINDINGS, binding.data() == null ? new byte[16] : binding.hashed()).text(TargetInfo.TARGET_NAME, target);
        byte[] key = NtlmKeys.responseKey(ntHash, user, domain);
        Arrays.fill(ntHash, (byte) 0);
        byte[] blob = join(new byte[] {1, 1, 0, 0, 0, 0, 0, 0}, time, random(8), new byte[4], info.bytes(), new byte[4]);
        byte[] proof = NtlmKeys.hmac(key, nonce, blob);
        byte[] base = NtlmKeys.hmac(key, proof);
        boolean exchange = NtlmFlags.has(flags, NtlmFlags.KEY_EXCHANGE);
        byte[] session = exchange ? random(16) : base;
        byte[] answer = new NtlmMessage.Writer(NtlmMessage.AUTHENTICATE, NtlmClientProof.FIXED_BYTES).field(new byte[24])
            .field(join(proof, blob)).text(domain).text(user).text("")
            .field(exchange ? NtlmKeys.exchanged(base, session) : new byte[0]).number(flags & NtlmFlags.OFFERED | NtlmFlags.TARGET_INFO)
            .bytes(NtlmMessage.VERSION).bytes(new byte[16]).message();
        byte[] code = NtlmKeys.hmac(session, negotiate, challenge, answer);
        System.arraycopy(code, 0, answer, CODE_AT, code.length);
        security = new NtlmSecurity(session, true, exchange);
        return answer;
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    @Override
    public boolean isDone() {
        return security != null;
    }

    @Override
    public MessageSecurity security() {
        return security;
    }
}
