package org.mooring.negotiate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NtlmKeysTest {

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** RFC 1320, A.5. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "\"\", 31d6cfe0d16ae931b73c59d7e0c089c0",
        "a, bde52cb31de33e46245e05fbdbd6fb24",
        "abc, a448017aaf21d8525fc10ae87aa6729d",
        "message digest, d9130a8164549fe818874806e1c7014b",
        "abcdefghijklmnopqrstuvwxyz, d79e1c308aa5bbcdeea8ed63df412da9",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789, 043f8582f241db351ce627e153e7f0e4",
        "12345678901234567890123456789012345678901234567890123456789012345678901234567890, e33b4ddc9c38f2199c3e7b164fcc0536"})
    void digestsAreThoseOfTheSpecification(String text, String digest) {
        assertEquals(digest, hex(Md4.digest(text.getBytes(StandardCharsets.US_ASCII))));
    }

    /** [MS-NLMP] 4.2.2.1.2 and 4.2.4.1.1. */
    @Test
    void keysAreThoseOfTheSpecification() {
        byte[] hash = NtlmKeys.ntHash("Password".toCharArray());

        assertEquals("a4f49c406510bdcab6824ee7c30fd852", hex(hash));
        assertEquals("0c868a403bfd7a93a3001ef22ef02e3f", hex(NtlmKeys.responseKey(hash, "User", "Domain")));
    }

    /** [MS-NLMP] 4.2.4.4. */
    @Test
    void aMessageIsSealedAsInTheSpecification() {
        byte[] session = new byte[16];
        Arrays.fill(session, (byte) 0x55);

        MessageSecurity.Sealed sealed = new NtlmSecurity(session, true, true).seal("Plaintext".getBytes(StandardCharsets.UTF_16LE));

        assertEquals("54e50165bf1936dc996020c1811b0f06fb5f", hex(sealed.data()));
        assertEquals("010000007fb38ec5c55d497600000000", hex(sealed.header()));
    }
}
