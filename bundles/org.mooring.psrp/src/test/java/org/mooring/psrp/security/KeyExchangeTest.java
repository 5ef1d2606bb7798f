package org.mooring.psrp.security;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.psrp.PsrpException;

class KeyExchangeTest {

    @Test
    void bothEndsHaveTheSameKey() throws PsrpException {
        KeyExchange client = KeyExchange.ofClient();
        KeyExchange.Answer server = KeyExchange.answer(client.publicKey());

        SessionKey key = client.sessionKey(server.encrypted());

        String sent = server.key().encrypt("hidden ü".toCharArray());
        assertEquals("hidden ü", new String(key.decrypt(sent)));
        assertNotEquals("hidden ü", sent);
    }

    @Test
    void aPublicKeyIsABlobAsWindowsHasIt() {
        ByteBuffer blob = ByteBuffer.wrap(Base64.getDecoder().decode(KeyExchange.ofClient().publicKey())).order(ByteOrder.LITTLE_ENDIAN);

        assertEquals(276, blob.capacity());
        assertEquals(0x00000206, blob.getInt());
        assertEquals(0x0000A400, blob.getInt());
        assertEquals(0x31415352, blob.getInt());
        assertEquals(2048, blob.getInt());
        assertEquals(65537, blob.getInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "AAAA", "BgIAAACkAABSU0ExAAgAAAEAAQA=", "BgIAAACkAABSU0Ex/////wEAAQA="})
    void whatIsNoPublicKeyIsRefused(String key) {
        assertEquals("InvalidPublicKey", assertThrows(PsrpException.class, () -> KeyExchange.answer(key)).errorId());
    }

    @Test
    void withoutAKeyASecretIsNeitherWrittenNorRead() {
        SessionSecrets secrets = new SessionSecrets();

        assertThrows(SessionSecrets.NoKey.class, () -> secrets.protect(new char[] {'x'}));
        assertThrows(PsrpException.class, () -> secrets.reveal("eAA="));
    }

    @Test
    void whereTheTransportProtectsASecretIsItsUtf16InBase64() throws PsrpException {
        SessionSecrets secrets = new SessionSecrets();
        secrets.plain();

        assertEquals("aABpAGQAZABlAG4A", secrets.protect("hidden".toCharArray()));
        assertArrayEquals("hidden".toCharArray(), secrets.reveal("aABpAGQAZABlAG4A"));
    }

    @Test
    void aSecretThatWasTamperedWithIsRefused() {
        SessionKey key = SessionKey.generate();

        assertThrows(PsrpException.class, () -> key.decrypt("AAAA"));
    }
}
