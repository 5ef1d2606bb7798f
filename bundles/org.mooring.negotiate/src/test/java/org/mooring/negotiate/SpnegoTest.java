package org.mooring.negotiate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.NtlmResponse;

/** Both sides against each other, with NTLM; and what an attacker in the middle or at the client's end may try. */
class SpnegoTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));
    private static final byte[] HASH = NtlmKeys.ntHash("correct horse".toCharArray());
    private static final ChannelBinding HERE = new ChannelBinding("tls-server-end-point:here".getBytes(StandardCharsets.US_ASCII),
        ChannelBinding.Demand.RELAXED);
    private static final ChannelBinding ELSEWHERE = new ChannelBinding("tls-server-end-point:elsewhere".getBytes(StandardCharsets.US_ASCII),
        ChannelBinding.Demand.RELAXED);

    private static Optional<Identity> login(Credential credential) {
        return credential instanceof NtlmResponse response && response.user().equals("alice") && response.proof().madeWith(HASH)
            ? Optional.of(new Identity("alice", Set.of(), "ntlm")) : Optional.empty();
    }

    private static final Mechanism NTLM = new Mechanism() {
        @Override
        public String name() {
            return "ntlm";
        }

        @Override
        public List<String> identifiers() {
            return List.of(Mechanisms.NTLM);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public Acceptor begin(ChannelBinding binding, Acceptor.Login login) {
            return new NtlmAcceptor("server.example.org", binding, login, CLOCK);
        }
    };

    private static NtlmInitiator client(String user, String password, ChannelBinding binding) {
        return new NtlmInitiator(user, password.toCharArray(), "HTTP/server", binding, CLOCK);
    }

    private static SpnegoAcceptor server(ChannelBinding binding) {
        return new SpnegoAcceptor(List.of(NTLM), binding, SpnegoTest::login);
    }

    /** Passes tokens to and fro until both are done; answers them all. */
    private static List<byte[]> exchange(TokenExchange client, TokenExchange server) throws GeneralSecurityException {
        List<byte[]> tokens = new ArrayList<>();
        byte[] token = client.step(new byte[0]);
        while (token.length > 0) {
            tokens.add(token);
            byte[] answer = server.step(token);
            tokens.add(answer);
            token = client.isDone() || answer.length == 0 ? new byte[0] : client.step(answer);
        }
        return tokens;
    }

    private static SpnegoInitiator negotiate(TokenExchange ntlm) {
        return new SpnegoInitiator(Map.of(Mechanisms.NTLM, ntlm));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aUserWithTheRightPasswordIsLetInAndMessagesPassBothWays() throws GeneralSecurityException {
        SpnegoInitiator client = negotiate(client("alice", "correct horse", ChannelBinding.none()));
        SpnegoAcceptor server = server(ChannelBinding.none());

        exchange(client, server);

        assertTrue(client.isDone() && server.isDone());
        assertEquals("alice", server.identity().user());
        for (String message : List.of("one", "", "three".repeat(10_000))) {
            byte[] sent = EncryptedMessage.write(text(message), client.security(), EncryptedMessage.Protocol.NEGOTIATE);
            assertArrayEquals(text(message), EncryptedMessage.read(sent, server.security()));
            byte[] answer = EncryptedMessage.write(text(message), server.security(), EncryptedMessage.Protocol.NEGOTIATE);
            assertArrayEquals(text(message), EncryptedMessage.read(answer, client.security()));
        }
    }

    @Test
    void aClientMayUseNtlmWithoutSpnego() throws GeneralSecurityException {
        NtlmInitiator client = client("SOMEWHERE\\alice", "correct horse", ChannelBinding.none());
        SpnegoAcceptor server = server(ChannelBinding.none());

        exchange(client, server);

        assertEquals("alice", server.identity().user());
        assertArrayEquals(text("x"), server.security().unseal(client.security().seal(text("x"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice/wrong", "alice/", "bob/correct horse", "Alice/correct horse", "/correct horse"})
    void anybodyElseIsRefused(String login) {
        String[] parts = login.split("/", -1);
        SpnegoAcceptor server = server(ChannelBinding.none());

        assertThrows(GeneralSecurityException.class, () -> exchange(negotiate(client(parts[0], parts[1], ChannelBinding.none())), server));
        assertFalse(server.isDone());
        assertNull(server.identity());
    }

    @Test
    void aMessageThatIsChangedRepeatedOrLeftOutIsFound() throws GeneralSecurityException {
        for (int attack = 0; attack < 3; attack++) {
            SpnegoInitiator client = negotiate(client("alice", "correct horse", ChannelBinding.none()));
            SpnegoAcceptor server = server(ChannelBinding.none());
            exchange(client, server);
            MessageSecurity.Sealed first = client.security().seal(text("first"));
            MessageSecurity.Sealed second = client.security().seal(text("second"));
            switch (attack) {
                case 0 -> first.data()[0] ^= 1;
                case 1 -> server.security().unseal(first);
                default -> first = second;
            }
            MessageSecurity.Sealed sent = first;
            assertThrows(GeneralSecurityException.class, () -> server.security().unseal(sent));
        }
    }

    @Test
    void aClientThatIsBoundToAnotherConnectionIsRefused() throws GeneralSecurityException {
        exchange(negotiate(client("alice", "correct horse", HERE)), server(HERE));
        exchange(negotiate(client("alice", "correct horse", ChannelBinding.none())), server(HERE));
        ChannelBinding strict = new ChannelBinding(HERE.data(), ChannelBinding.Demand.STRICT);
        exchange(negotiate(client("alice", "correct horse", HERE)), server(strict));

        assertThrows(GeneralSecurityException.class, () -> exchange(negotiate(client("alice", "correct horse", ELSEWHERE)), server(HERE)));
        assertThrows(GeneralSecurityException.class,
            () -> exchange(negotiate(client("alice", "correct horse", ChannelBinding.none())), server(strict)));
    }

    @Test
    void anAnswerToAnotherChallengeIsRefused() throws GeneralSecurityException {
        NtlmInitiator client = client("alice", "correct horse", ChannelBinding.none());
        byte[] hello = client.step(new byte[0]);
        SpnegoAcceptor first = server(ChannelBinding.none());
        SpnegoAcceptor second = server(ChannelBinding.none());
        byte[] answer = client.step(first.step(hello));
        second.step(hello);

        assertThrows(GeneralSecurityException.class, () -> second.step(answer));
    }

    /** Each bit of what NTLM sends counts: the code is over all three messages. */
    @Test
    void anExchangeThatIsChangedOnItsWayIsRefused() throws GeneralSecurityException {
        Random random = new Random(7);
        for (int attempt = 0; attempt < 300; attempt++) {
            NtlmInitiator client = client("alice", "correct horse", ChannelBinding.none());
            SpnegoAcceptor server = server(ChannelBinding.none());
            int changed = random.nextInt(3);
            assertThrows(GeneralSecurityException.class, () -> {
                byte[] hello = flip(client.step(new byte[0]), changed == 0, random);
                byte[] challenge = flip(server.step(hello), changed == 1, random);
                server.step(flip(client.step(challenge), changed == 2, random));
            }, "attempt " + attempt);
            assertFalse(server.isDone());
        }
    }

    private static byte[] flip(byte[] token, boolean really, Random random) {
        byte[] changed = token.clone();
        if (really) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    /** Garbage is refused by the one exception, never by another. */
    @Test
    void garbageIsRefused() throws GeneralSecurityException {
        Random random = new Random(11);
        List<byte[]> real = exchange(negotiate(client("alice", "correct horse", ChannelBinding.none())), server(ChannelBinding.none()));
        for (int attempt = 0; attempt < 3_000; attempt++) {
            SpnegoAcceptor server = server(ChannelBinding.none());
            byte[] garbage = real.get(attempt % 2 * 2).clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                garbage[random.nextInt(garbage.length)] = (byte) random.nextInt();
            }
            byte[] token = random.nextInt(4) == 0 ? java.util.Arrays.copyOf(garbage, random.nextInt(garbage.length)) : garbage;
            try {
                if (attempt % 2 == 1) {
                    server.step(real.getFirst());
                }
                server.step(token);
            } catch (GeneralSecurityException expected) {
                assertFalse(server.isDone());
            }
            assertFalse(server.isDone() && attempt % 2 == 0);
        }
    }

    @Test
    void aClientThatPrefersAnotherMechanismIsAskedToProveItsList() throws GeneralSecurityException {
        Map<String, TokenExchange> mechanisms = new LinkedHashMap<>();
        mechanisms.put(Mechanisms.KERBEROS, new Silent());
        mechanisms.put(Mechanisms.NTLM, client("alice", "correct horse", ChannelBinding.none()));
        SpnegoInitiator client = new SpnegoInitiator(mechanisms);
        SpnegoAcceptor server = server(ChannelBinding.none());

        List<byte[]> tokens = exchange(client, server);

        assertTrue(client.isDone() && server.isDone());
        assertEquals(SpnegoToken.CODE_REQUESTED, SpnegoToken.readResponse(tokens.get(1)).state());
    }

    @Test
    void aListOfMechanismsThatWasChangedOnItsWayIsFound() throws GeneralSecurityException {
        SpnegoInitiator client = negotiate(client("alice", "correct horse", ChannelBinding.none()));
        SpnegoAcceptor server = server(ChannelBinding.none());
        SpnegoToken.Init asked = SpnegoToken.readInit(client.step(new byte[0]));
        SpnegoToken.Init changed = SpnegoToken.Init.of(List.of(Mechanisms.NTLM, Mechanisms.KERBEROS), asked.token());
        byte[] answer = client.step(server.step(changed.bytes()));

        assertThrows(GeneralSecurityException.class, () -> server.step(answer));
    }

    /** A mechanism that the server does not have. */
    private static final class Silent implements TokenExchange {
        @Override
        public byte[] step(byte[] token) {
            return new byte[] {1, 2, 3};
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public MessageSecurity security() {
            return null;
        }
    }
}
