package org.mooring.client.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostKeyOrderTest {

    private static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIjaxDYPs7m2B9bJc5NfGV1T8kqHI4zBlSDwRE2HysNi";

    @TempDir
    Path directory;

    @BeforeAll
    static void register() {
        JdkSecurity.register();
    }

    @Test
    void keysOfKnownKindsAreAskedForFirstAndTheOthersAfterThemInTheirOrder() {
        assertEquals("ssh-ed25519,ecdsa-sha2-nistp256,rsa-sha2-512", HostKeyOrder.sorted("ecdsa-sha2-nistp256,ssh-ed25519,rsa-sha2-512", Set.of("ssh-ed25519")));
        assertEquals("rsa-sha2-512,ecdsa-sha2-nistp256", HostKeyOrder.sorted("ecdsa-sha2-nistp256,rsa-sha2-512", Set.of("ssh-rsa")));
        assertEquals("ecdsa-sha2-nistp256,ssh-ed25519", HostKeyOrder.sorted("ecdsa-sha2-nistp256,ssh-ed25519", Set.of()));
    }

    @Test
    void theKindsAreThoseOfTheServersOwnLines() throws IOException {
        Path file = directory.resolve("known_hosts");
        Files.writeString(file, "[quay.example]:2222 " + KEY + "\npier.example " + KEY + "\n");

        assertEquals(Set.of("ssh-ed25519"), HostKeyOrder.known(file, InetSocketAddress.createUnresolved("quay.example", 2222)));
        assertEquals(Set.of("ssh-ed25519"), HostKeyOrder.known(file, InetSocketAddress.createUnresolved("pier.example", 22)));
        assertEquals(Set.of(), HostKeyOrder.known(file, InetSocketAddress.createUnresolved("quay.example", 22)));
        assertEquals(Set.of(), HostKeyOrder.known(directory.resolve("none"), InetSocketAddress.createUnresolved("quay.example", 22)));
    }
}
