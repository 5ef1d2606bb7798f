package org.mooring.negotiate;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * What the client's last message proves ([MS-NLMP] 3.2.5.1.2): a response of version 2 to the challenge, bound to the TLS connection, and
 * a code over all three messages. Older responses, and messages without a code, prove nothing.
 */
final class NtlmClientProof {

    static final int FIXED_BYTES = 88;
    private static final int LM_AND_NTLM_1_BYTES = 24;
    private static final int PROOF_BYTES = 16;
    private static final int BLOB_HEAD_BYTES = 28;
    private static final int CODE_AT = 72;
    private static final byte[] UNBOUND = new byte[16];

    private final byte[] negotiate;
    private final byte[] challenge;
    private final byte[] nonce;
    private final byte[] authenticate;
    private final byte[] response;
    private final byte[] exchangedKey;
    private final int flags;
    private final String user;
    private final String domain;
    private byte[] sessionKey;

    /** @throws GeneralSecurityException where no password could make it a proof */
    NtlmClientProof(byte[] negotiate, byte[] challenge, byte[] nonce, byte[] authenticate, ChannelBinding binding) throws GeneralSecurityException {
        this.negotiate = negotiate;
        this.challenge = challenge;
        this.nonce = nonce;
        this.authenticate = authenticate;
        NtlmMessage message = new NtlmMessage(authenticate, NtlmMessage.AUTHENTICATE, FIXED_BYTES);
        response = message.field(20);
        domain = message.text(28);
        user = message.text(36);
        exchangedKey = message.field(52);
        flags = message.flags(60);
        if (user.isEmpty()) {
            throw new GeneralSecurityException("anonymous NTLM");
        }
        if (response.length <= LM_AND_NTLM_1_BYTES) {
            throw new GeneralSecurityException("an NTLM response of version 1");
        }
        if (!NtlmFlags.has(flags, NtlmFlags.NEEDED)) {
            throw new GeneralSecurityException("NTLM without extended session security, 128-bit keys, signing or sealing");
        }
        if (response.length < PROOF_BYTES + BLOB_HEAD_BYTES || keyIsExchanged() && exchangedKey.length != 16) {
            throw new GeneralSecurityException("an NTLM response that is too short");
        }
        TargetInfo info = TargetInfo.read(Arrays.copyOfRange(response, PROOF_BYTES + BLOB_HEAD_BYTES, response.length));
        if ((info.flags() & TargetInfo.HAS_CODE) == 0) {
            throw new GeneralSecurityException("an NTLM message without a code over the exchange");
        }
        byte[] bound = info.get(TargetInfo.CHANNEL_BINDINGS);
        binding.check(bound == null || Arrays.equals(bound, UNBOUND) ? null : bound);
    }

    String user() {
        return user;
    }

    boolean keyIsExchanged() {
        return NtlmFlags.has(flags, NtlmFlags.KEY_EXCHANGE);
    }

    /** Whether it was made with this hash of a password. */
    boolean madeWith(byte[] ntHash) {
        byte[] key = NtlmKeys.responseKey(ntHash, user, domain);
        byte[] proof = Arrays.copyOf(response, PROOF_BYTES);
        byte[] expected = NtlmKeys.hmac(key, nonce, Arrays.copyOfRange(response, PROOF_BYTES, response.length));
        byte[] base = NtlmKeys.hmac(key, expected);
        byte[] session = keyIsExchanged() ? NtlmKeys.exchanged(base, exchangedKey) : base;
        byte[] uncoded = authenticate.clone();
        Arrays.fill(uncoded, CODE_AT, CODE_AT + 16, (byte) 0);
        byte[] code = NtlmKeys.hmac(session, negotiate, challenge, uncoded);
        boolean proved = MessageDigest.isEqual(expected, proof)
            & MessageDigest.isEqual(code, Arrays.copyOfRange(authenticate, CODE_AT, CODE_AT + 16));
        sessionKey = proved ? session : null;
        return proved;
    }

    /** The key that both sides have now; null where nothing was proved. */
    byte[] sessionKey() {
        return sessionKey;
    }
}
