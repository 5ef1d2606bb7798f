package org.mooring.negotiate;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The client's side of SPNEGO: offers its mechanisms in order, the first with its token. */
public final class SpnegoInitiator implements TokenExchange {

    private final Map<String, TokenExchange> mechanisms;
    private TokenExchange inner;
    private byte[] list;
    private boolean codeNeeded;
    private boolean codeSent;
    private boolean codeCame;
    private boolean completed;

    /** @param mechanisms by identifier, in the order of preference */
    public SpnegoInitiator(Map<String, TokenExchange> mechanisms) {
        this.mechanisms = new LinkedHashMap<>(mechanisms);
    }

    @Override
    public byte[] step(byte[] token) throws GeneralSecurityException {
        if (list == null) {
            inner = mechanisms.values().iterator().next();
            SpnegoToken.Init init = SpnegoToken.Init.of(List.copyOf(mechanisms.keySet()), inner.step(new byte[0]));
            list = init.list();
            return init.bytes();
        }
        SpnegoToken.Response response = SpnegoToken.readResponse(token);
        if (response.state() == SpnegoToken.REJECTED) {
            throw new GeneralSecurityException("the server rejected all mechanisms");
        }
        byte[] mechanismToken = response.token();
        if (response.mechanism() != null) {
            mechanismToken = choose(response.mechanism(), mechanismToken);
        }
        codeNeeded |= response.state() == SpnegoToken.CODE_REQUESTED;
        byte[] out = mechanismToken == null || inner.isDone() ? new byte[0] : inner.step(mechanismToken);
        byte[] own = inner.isDone() ? codes(response) : null;
        completed = response.state() == SpnegoToken.COMPLETED;
        if (completed && (!inner.isDone() || codeSent != codeCame)) {
            throw new GeneralSecurityException("the server ended the exchange before it proved that nobody changed it");
        }
        return completed ? new byte[0]
            : new SpnegoToken.Response(SpnegoToken.INCOMPLETE, null, out.length == 0 ? null : out, own).bytes();
    }

    private byte[] choose(byte[] identifier, byte[] token) throws GeneralSecurityException {
        TokenExchange chosen = null;
        for (Map.Entry<String, TokenExchange> one : mechanisms.entrySet()) {
            if (Arrays.equals(Der.identifier(one.getKey()), identifier)) {
                chosen = one.getValue();
            }
        }
        if (chosen == null) {
            throw new GeneralSecurityException("the server chose a mechanism that was not offered");
        }
        if (chosen == inner) {
            return token;
        }
        inner = chosen;
        codeNeeded = true;
        return token == null ? new byte[0] : token;
    }

    private byte[] codes(SpnegoToken.Response response) throws GeneralSecurityException {
        if (response.code() != null) {
            inner.security().verify(list, response.code());
            inner.security().listSigned(false);
            codeCame = true;
        }
        if (codeSent || !codeNeeded && !codeCame && !(inner instanceof NtlmInitiator)) {
            return null;
        }
        byte[] own = inner.security().sign(list);
        inner.security().listSigned(true);
        codeSent = true;
        return own;
    }

    @Override
    public boolean isDone() {
        return completed;
    }

    @Override
    public MessageSecurity security() {
        return inner.security();
    }
}
