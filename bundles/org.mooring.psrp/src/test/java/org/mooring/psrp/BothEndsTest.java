package org.mooring.psrp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.dotnet.SecureString;
import org.mooring.dotnet.Version;
import org.mooring.object.PSObject;
import org.mooring.psrp.message.ClixmlFormat;
import org.mooring.psrp.message.HostInfo;
import org.mooring.psrp.message.HostMethod;
import org.mooring.psrp.message.Message;
import org.mooring.psrp.message.Message.InvocationState;
import org.mooring.psrp.message.MessageCodec;
import org.mooring.psrp.security.SessionSecrets;

class BothEndsTest {

    private static final UUID POOL = UUID.fromString("3ea78d34-7919-496a-ae5c-e7ae708ce9bd");
    private static final UUID PIPELINE = UUID.fromString("c473da82-9bd0-4bfb-ab8d-85f1bab6e58e");
    private static final Message.InitRunspacePool INIT = new Message.InitRunspacePool(1, 1, 0, 2, Map.of(), HostInfo.NONE);
    private static final Message.CreatePipeline CREATE =
        new Message.CreatePipeline(PipelineRequest.script("1"), 2, HostInfo.OF_RUNSPACE, true);

    private final SessionSecrets serverSecrets = new SessionSecrets();
    private final SessionSecrets clientSecrets = new SessionSecrets();
    private final PsrpServer server = new PsrpServer(new ClixmlFormat(serverSecrets), serverSecrets);
    private final PsrpClient client = new PsrpClient(POOL, new ClixmlFormat(clientSecrets), clientSecrets);

    /** Writes what a client of any make might send. */
    private final MessageCodec codec = new MessageCodec(new ClixmlFormat(clientSecrets));

    private SessionMessage any(UUID pool, UUID pipeline, Message message) {
        return codec.encode(SessionMessage.TO_SERVER, pool, pipeline, message);
    }

    private SessionMessage capability(Version protocol) {
        return any(POOL, SessionMessage.SESSION, new Message.SessionCapability(protocol, new Version(2, 0), Negotiation.SERIALIZATION));
    }

    private void open() throws PsrpException {
        List<SessionMessage> first = client.open(INIT);
        for (ServerEvent event : server.receive(first.get(0))) {
            client.receive(((ServerEvent.Send) event).message());
        }
        assertInstanceOf(ServerEvent.PoolRequested.class, server.receive(first.get(1)).get(0));
        for (SessionMessage message : server.opened(Map.of("DebugStop", false))) {
            client.receive(message);
        }
    }

    @Test
    void aSessionOpensWithTheMessagesThatPowerShellSends() throws PsrpException {
        open();

        assertEquals(State.Opened, client.state());
        assertEquals(new Version(2, 4), client.protocol());
    }

    @Test
    void aPipelineGoesFromRequestToEnd() throws PsrpException {
        open();

        ServerEvent event = server.receive(client.create(PIPELINE, CREATE)).get(0);
        List<ClientEvent> output = client.receive(server.output(PIPELINE, 5));
        List<ClientEvent> state = client.receive(server.state(PIPELINE, InvocationState.Completed, null));

        assertEquals(CREATE, ((ServerEvent.PipelineRequested) event).request());
        assertEquals(List.of(new ClientEvent.Output(PIPELINE, 5)), output);
        assertEquals(List.of(new ClientEvent.PipelineState(PIPELINE, InvocationState.Completed, null)), state);
    }

    @Test
    void aHostCallIsAnswered() throws PsrpException {
        open();
        server.receive(client.create(PIPELINE, CREATE));

        ClientEvent call = client.receive(server.hostCall(PIPELINE, 1, HostMethod.ReadLine, List.of())).get(0);
        ServerEvent answer = server.receive(client.respond(PIPELINE, 1, HostMethod.ReadLine, "yes", null)).get(0);

        assertEquals(HostMethod.ReadLine, ((ClientEvent.HostCalled) call).call().method());
        assertEquals("yes", ((ServerEvent.HostAnswered) answer).response().result());
    }

    @Test
    void messagesOfPipelinesThatAreNotThereArePassedOver() throws PsrpException {
        open();

        assertEquals(List.of(), server.receive(client.input(PIPELINE, 1)));
        assertEquals(List.of(), server.receive(client.stop(PIPELINE)));
        assertEquals(List.of(), client.receive(server.output(PIPELINE, 1)));
    }

    @Test
    void thePoolAnswersForItsSize() throws PsrpException {
        open();

        assertEquals(true, poolAnswer(new Message.SetMaxRunspaces(3, 1)));
        assertEquals(false, poolAnswer(new Message.SetMinRunspaces(4, 2)));
        assertEquals(3L, poolAnswer(new Message.GetAvailableRunspaces(3)));
    }

    private Object poolAnswer(Message call) throws PsrpException {
        ServerEvent.Send reply = (ServerEvent.Send) server.receive(client.call(call)).get(0);
        return ((ClientEvent.Responded) client.receive(reply.message()).get(0)).response();
    }

    @ParameterizedTest
    @CsvSource({"2.0, 2.0", "2.1, 2.1", "2.2, 2.2", "2.3, 2.3", "2.4, 2.4", "2.5, 2.4"})
    void theServerAnswersTheLowerOfBothVersions(String asked, String answered) throws PsrpException {
        server.receive(capability(Version.parse(asked)));

        assertEquals(Version.parse(answered), server.protocol());
    }

    static Stream<Arguments> wrongVersions() {
        Version two = new Version(2, 0);
        return Stream.of(
            arguments(new Message.SessionCapability(new Version(1, 0), two, Negotiation.SERIALIZATION), "protocolversion 1.0"),
            arguments(new Message.SessionCapability(new Version(3, 0), two, Negotiation.SERIALIZATION), "protocolversion 3.0"),
            arguments(new Message.SessionCapability(new Version(2, 4), new Version(1, 0), Negotiation.SERIALIZATION), "PSVersion 1.0"),
            arguments(new Message.SessionCapability(new Version(2, 4), two, new Version(1, 0, 0, 1)), "SerializationVersion 1.0.0.1"));
    }

    @ParameterizedTest
    @MethodSource("wrongVersions")
    void aServerRefusesOtherVersionsInPowerShellsWords(Message.SessionCapability capability, String what) {
        PsrpException refusal = assertThrows(PsrpException.class,
            () -> server.receive(any(POOL, SessionMessage.SESSION, capability)));

        assertEquals("The server that is running PowerShell does not support the " + what + " negotiated by the client computer. Verify that"
            + " the client computer is compatible with the build 7.6.5 and the protocol version 2.4 of PowerShell.", refusal.getMessage());
    }

    @Test
    void aClientRefusesAServerThatIsNewerThanItself() {
        client.open(INIT);
        SessionMessage answer = codec.encode(SessionMessage.TO_CLIENT, POOL, SessionMessage.SESSION,
            new Message.SessionCapability(new Version(2, 5), new Version(2, 0), Negotiation.SERIALIZATION));

        assertEquals("ClientNegotiationFailed", assertThrows(PsrpException.class, () -> client.receive(answer)).errorId());
    }

    private interface Step {
        void take(BothEndsTest ends) throws PsrpException;
    }

    static Stream<Arguments> illegal() {
        Step nothing = ends -> { };
        Step negotiated = ends -> ends.server.receive(ends.capability(new Version(2, 4)));
        Step opened = BothEndsTest::open;
        Step running = ends -> {
            ends.open();
            ends.server.receive(ends.client.create(PIPELINE, CREATE));
        };
        Step closed = ends -> {
            ends.open();
            ends.server.close();
        };
        UUID other = new UUID(1, 1);
        return Stream.of(
            arguments("a pool before the capability", nothing, POOL, SessionMessage.SESSION, INIT, "UnexpectedMessage"),
            arguments("a second capability", negotiated, POOL, SessionMessage.SESSION, Negotiation.OWN, "UnexpectedMessage"),
            arguments("a pipeline before the pool", negotiated, POOL, PIPELINE, CREATE, "RunspaceCannotBeFound"),
            arguments("a pool that cannot be", negotiated, POOL, SessionMessage.SESSION,
                new Message.InitRunspacePool(3, 1, 0, 2, Map.of(), HostInfo.NONE), "ArgumentOutOfRange"),
            arguments("a join of a pool that is not there", negotiated, POOL, SessionMessage.SESSION,
                new Message.ConnectRunspacePool(-1, -1), "ServerConnectFailedOnInputValidation"),
            arguments("a second pool", opened, POOL, SessionMessage.SESSION, INIT, "UnexpectedMessage"),
            arguments("another pool's id", opened, other, PIPELINE, CREATE, "RunspaceCannotBeFound"),
            arguments("a pipeline without an id", opened, POOL, SessionMessage.SESSION, CREATE, "PipelineIdNotValid"),
            arguments("a pipeline's id that is taken", running, POOL, PIPELINE, CREATE, "PipelineIdNotValid"),
            arguments("a server's message", opened, POOL, PIPELINE, new Message.PipelineOutput(1), "ReceivedUnsupportedDataType"),
            arguments("a key that nobody needs", opened, POOL, SessionMessage.SESSION, new Message.PublicKey("AAAA"), "UnexpectedMessage"),
            arguments("anything after the end", closed, POOL, PIPELINE, CREATE, "UnexpectedMessage"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("illegal")
    void whatIsOutOfOrderIsRefused(String what, Step before, UUID pool, UUID pipeline, Message message, String errorId)
            throws PsrpException {
        before.take(this);

        PsrpException refusal = assertThrows(PsrpException.class, () -> server.receive(any(pool, pipeline, message)));

        assertEquals(errorId, refusal.errorId());
    }

    @ParameterizedTest
    @CsvSource({"0", "65537", "135169", "2147483647", "-1"})
    void typesThatAreNoneAreRefused(int type) throws PsrpException {
        open();
        SessionMessage message = SessionMessage.of(SessionMessage.TO_SERVER, type, POOL, PIPELINE, new byte[0]);

        assertEquals("ReceivedUnsupportedDataType", assertThrows(PsrpException.class, () -> server.receive(message)).errorId());
    }

    @Test
    void aNewClientJoinsAPoolAndItsPipelinesLoseTheirInput() throws PsrpException {
        open();
        server.receive(client.create(PIPELINE, CREATE));
        server.expectConnect();
        PsrpClient another = new PsrpClient(POOL, new ClixmlFormat(clientSecrets), clientSecrets);
        List<SessionMessage> first = another.connect(1, 1);

        another.receive(((ServerEvent.Send) server.receive(first.get(0)).get(0)).message());
        List<ServerEvent> joined = server.receive(first.get(1));
        another.receive(((ServerEvent.Send) joined.get(0)).message());

        assertEquals(State.Opened, another.state());
        assertEquals(List.of(new ServerEvent.PoolConnected(), new ServerEvent.InputEnded(PIPELINE)), joined.subList(1, 3));
    }

    @Test
    void anOlderClientAgreesOnAKeyBeforeSecretsTravel() throws PsrpException {
        server.receive(capability(new Version(2, 3)));
        server.receive(any(POOL, SessionMessage.SESSION, INIT));
        server.opened(Map.of());
        assertFalse(serverSecrets.isReady());
        client.open(INIT);
        client.receive(codec.encode(SessionMessage.TO_CLIENT, POOL, SessionMessage.SESSION,
            new Message.SessionCapability(new Version(2, 3), new Version(2, 0), Negotiation.SERIALIZATION)));

        SessionMessage key = ((ClientEvent.Send) client.receive(server.requestKey()).get(0)).message();
        ServerEvent.Send answer = (ServerEvent.Send) server.receive(key).get(0);
        client.receive(answer.message());

        assertTrue(serverSecrets.isReady());
        client.join(PIPELINE);
        ClientEvent.Output output =
            (ClientEvent.Output) client.receive(server.output(PIPELINE, SecureString.of("hidden"))).get(0);
        assertEquals("hidden", new String(((SecureString) PSObject.base(output.value())).toCharArray()));
    }

    @Test
    void aSessionEndsWithItsLastWordsOnce() throws PsrpException {
        open();

        List<SessionMessage> last = server.close();

        assertEquals(List.of(new ClientEvent.PoolState(State.Closing, null)), client.receive(last.get(0)));
        assertEquals(List.of(new ClientEvent.PoolState(State.Closed, null)), client.receive(last.get(1)));
        assertEquals(List.of(), server.close());
    }
}
