package org.mooring.cmdlet.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.stream.DotNetException;

class SecretTextTest {

    private static final byte[] KEY = new byte[32];

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "\u00e9\u20ac\ud83d\ude00"})
    void whatIsEncryptedComesBack(String secret) {
        assertEquals(secret, SecretText.decrypt(SecretText.encrypt(secret.toCharArray(), KEY), KEY));
        assertEquals(secret, SecretText.decrypt(SecretText.encrypt(secret.toCharArray(), null), null));
    }

    @Test
    void withoutAKeyTheTextIsUtf16InHexadecimalAsPowerShellWritesItOffWindows() {
        assertEquals("610062006300", SecretText.encrypt("abc".toCharArray(), null));
    }

    @Test
    void theSameSecretNeverLooksTheSame() {
        String once = SecretText.encrypt("abc".toCharArray(), KEY);

        assertNotEquals(once, SecretText.encrypt("abc".toCharArray(), KEY));
        assertFalse(once.contains("abc"));
    }

    @Test
    void anotherKeyAndAnotherTextAreRefused() {
        String text = SecretText.encrypt("a secret that is long enough".toCharArray(), KEY);
        byte[] other = KEY.clone();
        other[0] = 1;

        assertThrows(DotNetException.class, () -> SecretText.decrypt(text, other));
        assertThrows(DotNetException.class, () -> SecretText.decrypt("6100", KEY));
        assertThrows(DotNetException.class, () -> SecretText.decrypt("zz", null));
    }
}
