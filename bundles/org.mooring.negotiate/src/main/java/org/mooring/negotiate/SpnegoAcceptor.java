package org.mooring.negotiate;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import org.mooring.api.credential.Identity;

/**
 * The server's side of SPNEGO. Takes the first of the client's mechanisms that is ready here; where that is not the client's own first
 * choice, both prove that nobody in the middle changed the list. A client may also come with a token of a mechanism itself.
 */
public final class SpnegoAcceptor implements Acceptor {

    private final List<Mechanism> mechanisms;
    private final ChannelBinding binding;
    private final Login login;
    private boolean plain;
    private Acceptor inner;
    private byte[] list;
    private boolean codeNeeded;
    private boolean codeSent;
    private boolean codeCame;
    private boolean over;

    public SpnegoAcceptor(List<Mechanism> mechanisms, ChannelBinding binding, Login login) {
        this.mechanisms = mechanisms.stream().filter(Mechanism::isReady).toList();
        this.binding = binding;
        this.login = login;
    }

    @Override
    public byte[] step(byte[] token) throws GeneralSecurityException {
        if (over) {
            throw new GeneralSecurityException("the exchange is over");
        }
        over = true;
        byte[] answer;
        if (inner == null) {
            answer = SpnegoToken.isOne(token) ? first(SpnegoToken.readInit(token)) : firstOfMechanism(token);
        } else if (plain) {
            answer = inner.step(token);
        } else {
            SpnegoToken.Response response = SpnegoToken.readResponse(token);
            answer = answer(null, response.token(), response.code());
        }
        over = isDone();
        return answer;
    }

    private byte[] firstOfMechanism(byte[] token) throws GeneralSecurityException {
        byte[] identifier = NtlmMessage.isOne(token) ? Der.identifier(Mechanisms.NTLM)
            : new Der.Reader(token).enter(Der.APPLICATION).whole(Der.IDENTIFIER);
        plain = true;
        inner = find(identifier);
        if (inner == null) {
            throw new GeneralSecurityException("the client's mechanism is not ready here");
        }
        return inner.step(token);
    }

    private byte[] first(SpnegoToken.Init init) throws GeneralSecurityException {
        list = init.list();
        byte[] chosen = null;
        for (byte[] identifier : init.mechanisms()) {
            inner = find(identifier);
            if (inner != null) {
                chosen = identifier;
                break;
            }
        }
        if (inner == null) {
            throw new GeneralSecurityException("none of the client's mechanisms is ready here");
        }
        boolean preferred = Arrays.equals(chosen, init.mechanisms().getFirst());
        codeNeeded = !preferred;
        return answer(chosen, preferred ? init.token() : null, init.code());
    }

    private Acceptor find(byte[] identifier) {
        return mechanisms.stream().filter(one -> one.identifiers().stream().anyMatch(name -> Arrays.equals(Der.identifier(name), identifier)))
            .findFirst().map(one -> one.begin(binding, login)).orElse(null);
    }

    private byte[] answer(byte[] chosen, byte[] token, byte[] code) throws GeneralSecurityException {
        byte[] out = token == null || inner.isDone() ? new byte[0] : inner.step(token);
        byte[] own = null;
        if (inner.isDone()) {
            if (code != null) {
                inner.security().verify(list, code);
                inner.security().listSigned(false);
                codeCame = true;
            }
            if ((codeNeeded || codeCame) && !codeSent) {
                own = inner.security().sign(list);
                inner.security().listSigned(true);
                codeSent = true;
            }
        }
        int state = isDone() ? SpnegoToken.COMPLETED : chosen != null && codeNeeded ? SpnegoToken.CODE_REQUESTED : SpnegoToken.INCOMPLETE;
        return new SpnegoToken.Response(state, chosen, out.length == 0 ? null : out, own).bytes();
    }

    @Override
    public boolean isDone() {
        return inner != null && inner.isDone() && (!codeNeeded || codeCame);
    }

    @Override
    public MessageSecurity security() {
        return inner.security();
    }

    @Override
    public Identity identity() {
        return isDone() ? inner.identity() : null;
    }
}
