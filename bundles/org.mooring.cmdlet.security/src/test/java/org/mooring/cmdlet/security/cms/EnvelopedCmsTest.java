package org.mooring.cmdlet.security.cms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.x509.CertificateFiles;
import org.mooring.dotnet.x509.X509Certificate2;

class EnvelopedCmsTest {

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = EnvelopedCmsTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static X509Certificate2 alice() throws IOException {
        return CertificateFiles.read(resource("alice.pfx"), null);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 1000, 100_000})
    void whatIsEncryptedForACertificateItsKeyDecrypts(int length) throws IOException {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        byte[] message = EnvelopedCms.encrypt(content, List.of(CertificateFiles.read(resource("alice.pem"), null)));
        assertArrayEquals(content, EnvelopedCms.decode(message).decrypt(List.of(alice())));
    }

    /** Made with: openssl cms -encrypt [-stream -keyopt rsa_padding_mode:oaep | -keyid] -outform PEM -binary -recip alice.pem. */
    @ParameterizedTest
    @ValueSource(strings = {"definite.cms", "stream-oaep.cms", "by-key.cms"})
    void messagesOfOpenSslAreRead(String name) throws IOException {
        CmsText text = CmsText.in(new String(resource(name), StandardCharsets.UTF_8));
        assertEquals("from openssl", new String(EnvelopedCms.decode(text.bytes()).decrypt(List.of(alice())), StandardCharsets.UTF_8));
    }

    @Test
    void aMessageTellsForWhomItIs() throws IOException {
        EnvelopedCms message = EnvelopedCms.decode(EnvelopedCms.encrypt(new byte[] {1}, List.of(alice())));
        assertEquals("CN=alice, O=\"Example, Inc\"", ((EnvelopedCms.IssuerSerial) message.recipientIdentifiers().get(0)).issuerName());
        assertEquals("aes256", message.contentEncryptionAlgorithm().oid().friendlyName());
    }

    @Test
    void withoutTheKeyNothingIsDecrypted() throws IOException {
        EnvelopedCms message = EnvelopedCms.decode(EnvelopedCms.encrypt(new byte[] {1}, List.of(alice())));
        assertThrows(DotNetException.class, () -> message.decrypt(List.of(CertificateFiles.read(resource("alice.pem"), null))));
    }

    @Test
    void damagedMessagesAreRefusedAndNothingElseHappens() throws IOException {
        byte[] message = EnvelopedCms.encrypt(new byte[100], List.of(alice()));
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = java.util.Arrays.copyOf(message, random.nextInt(message.length) + 1);
            damaged[random.nextInt(Math.min(80, damaged.length))] = (byte) random.nextInt();
            try {
                EnvelopedCms.decode(damaged);
            } catch (DotNetException refused) {
                assertEquals("System.Security.Cryptography.CryptographicException", refused.typeName());
            }
        }
    }
}
