package org.mooring.credential.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

    @Test
    void aHashGoesThroughTextAndStillKnowsItsPassword() {
        PasswordHash hash = PasswordHash.parse(PasswordHash.of("secret".toCharArray()).text()).orElseThrow();

        assertTrue(hash.matches("secret".toCharArray()));
        assertFalse(hash.matches("Secret".toCharArray()));
    }

    @Test
    void theSamePasswordNeverHasTheSameHash() {
        assertNotEquals(PasswordHash.of("secret".toCharArray()).text(), PasswordHash.of("secret".toCharArray()).text());
    }

    @Test
    void theHashOfNoneIsOfNoPassword() {
        assertFalse(PasswordHash.ofNone().matches(new char[0]));
    }

    @Test
    void itsTextFormShowsNothing() {
        assertEquals("PasswordHash[210000 iterations]", PasswordHash.of("secret".toCharArray()).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "pbkdf2-sha512$1$$", "pbkdf2-sha512$0$AAAAAAAAAAAAAAAAAAAAAA==$AAAA", "md5$1$AAAA$AAAA",
        "pbkdf2-sha512$99999999$AAAAAAAAAAAAAAAAAAAAAA==$AAAA", "pbkdf2-sha512$1$!$!"})
    void whatIsNoHashIsRefused(String text) {
        assertTrue(PasswordHash.parse(text).isEmpty());
    }

    @Test
    void itsFingerprintIsAnotherForEachPasswordThatIsSetAlsoTheSameOne() {
        PasswordHash hash = PasswordHash.of("secret".toCharArray());

        assertEquals(hash.fingerprint(), PasswordHash.parse(hash.text()).orElseThrow().fingerprint());
        assertNotEquals(hash.fingerprint(), PasswordHash.of("secret".toCharArray()).fingerprint());
    }
}
