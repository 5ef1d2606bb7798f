package org.mooring.negotiate;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** SPNEGO's two kinds of tokens (RFC 4178, 4.2). Parts that are not there are null. */
sealed interface SpnegoToken {

    byte[] SPNEGO = Der.identifier("1.3.6.1.5.5.2");

    int COMPLETED = 0;
    int INCOMPLETE = 1;
    int REJECTED = 2;
    int CODE_REQUESTED = 3;

    /** @param list the mechanisms as they stood in the token, which is what codes are made of */
    record Init(List<byte[]> mechanisms, byte[] list, byte[] token, byte[] code) implements SpnegoToken {

        static Init of(List<String> identifiers, byte[] token) {
            List<byte[]> mechanisms = identifiers.stream().map(Der::identifier).toList();
            return new Init(mechanisms, Der.of(Der.SEQUENCE, mechanisms.toArray(byte[][]::new)), token, null);
        }

        @Override
        public byte[] bytes() {
            return Der.of(Der.APPLICATION, SPNEGO, Der.of(Der.element(0), Der.of(Der.SEQUENCE, Der.of(Der.element(0), list),
                octets(2, token), octets(3, code))));
        }
    }

    /** @param state -1 where the peer does not say */
    record Response(int state, byte[] mechanism, byte[] token, byte[] code) implements SpnegoToken {

        @Override
        public byte[] bytes() {
            return Der.of(Der.element(1), Der.of(Der.SEQUENCE, Der.of(Der.element(0), Der.of(Der.ENUMERATED, new byte[] {(byte) state})),
                mechanism == null ? new byte[0] : Der.of(Der.element(1), mechanism), octets(2, token), octets(3, code)));
        }
    }

    byte[] bytes();

    private static byte[] octets(int index, byte[] value) {
        return value == null ? new byte[0] : Der.of(Der.element(index), Der.of(Der.OCTETS, value));
    }

    /** Whether a first token is one of SPNEGO, and not one of a mechanism itself. */
    static boolean isOne(byte[] token) {
        try {
            Der.Reader reader = new Der.Reader(token);
            return reader.isAt(Der.APPLICATION) && Arrays.equals(reader.enter(Der.APPLICATION).whole(Der.IDENTIFIER), SPNEGO);
        } catch (GeneralSecurityException notDer) {
            return false;
        }
    }

    static Init readInit(byte[] token) throws GeneralSecurityException {
        Der.Reader outer = new Der.Reader(token).enter(Der.APPLICATION);
        outer.enter(Der.IDENTIFIER);
        Der.Reader parts = outer.enter(Der.element(0)).enter(Der.SEQUENCE);
        byte[] list = null;
        byte[] first = null;
        byte[] code = null;
        while (!parts.isAtEnd()) {
            if (parts.isAt(Der.element(0))) {
                list = parts.enter(Der.element(0)).whole(Der.SEQUENCE);
            } else if (parts.isAt(Der.element(2))) {
                first = parts.enter(Der.element(2)).content(Der.OCTETS);
            } else if (parts.isAt(Der.element(3))) {
                code = parts.enter(Der.element(3)).content(Der.OCTETS);
            } else {
                parts.skip();
            }
        }
        if (list == null) {
            throw new GeneralSecurityException("a token of SPNEGO names no mechanisms");
        }
        List<byte[]> mechanisms = new ArrayList<>();
        for (Der.Reader names = new Der.Reader(list).enter(Der.SEQUENCE); !names.isAtEnd();) {
            mechanisms.add(names.whole(Der.IDENTIFIER));
        }
        return new Init(mechanisms, list, first, code);
    }

    static Response readResponse(byte[] token) throws GeneralSecurityException {
        Der.Reader parts = new Der.Reader(token).enter(Der.element(1)).enter(Der.SEQUENCE);
        int state = -1;
        byte[] mechanism = null;
        byte[] inner = null;
        byte[] code = null;
        while (!parts.isAtEnd()) {
            if (parts.isAt(Der.element(0))) {
                byte[] value = parts.enter(Der.element(0)).content(Der.ENUMERATED);
                state = value.length == 1 ? value[0] : -1;
            } else if (parts.isAt(Der.element(1))) {
                mechanism = parts.enter(Der.element(1)).whole(Der.IDENTIFIER);
            } else if (parts.isAt(Der.element(2))) {
                inner = parts.enter(Der.element(2)).content(Der.OCTETS);
            } else if (parts.isAt(Der.element(3))) {
                code = parts.enter(Der.element(3)).content(Der.OCTETS);
            } else {
                parts.skip();
            }
        }
        return new Response(state, mechanism, inner, code);
    }
}
