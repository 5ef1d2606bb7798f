package org.mooring.client.wsman;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.mooring.api.connection.ClientConnection;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.ConnectionListener;
import org.mooring.api.connection.KeptSession;
import org.mooring.api.connection.WsmanTarget;
import org.mooring.api.session.SessionMessage;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.fragment.Defragmenter;
import org.mooring.psrp.fragment.FragmentLimits;
import org.mooring.psrp.fragment.Fragmenter;
import org.mooring.psrp.message.MessageType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A shell of a WSMan service ([MS-PSRP] over WSMan): the session's first messages create it, a pipeline is a command of it, and what comes
 * is asked for by Receive, one request for the session and one for each pipeline that runs.
 */
final class WsmanConnection implements ClientConnection {

    private static final Logger LOG = LoggerFactory.getLogger(WsmanConnection.class);
    /** How long a server keeps a request for output, where there is none, at most. */
    private static final Duration POLL = Duration.ofSeconds(20);

    /** How long a session is kept up while the network is gone (WinRM's client: four minutes), and the time between two attempts. */
    private static final Duration RETRYING = Duration.ofSeconds(Long.getLong("mooring.wsman.retrySeconds", 240));
    private static final Duration PAUSE = Duration.ofSeconds(Math.clamp(RETRYING.toSeconds() / 10, 1, 5));

    /** How long a disconnect waits for input that the server does not take yet. */
    private static final Duration FLUSH = Duration.ofSeconds(10);
    private static final long TAKEN_POLL_MILLIS = 250;

    /** How long a server may take to close a session. */
    private static final Duration CLOSING = Duration.ofSeconds(60);
    private static final String PROTOCOL = "<w:Option Name=\"protocolversion\" MustComply=\"true\">2.3</w:Option>";
    private static final String NO_PROFILE = "<w:Option Name=\"WINRS_NOPROFILE\">1</w:Option>";
    private static final String CREATION = "http://schemas.microsoft.com/powershell";

    private final Endpoint endpoint;
    private final RobustRequests robust;
    private final WsmanTarget target;
    private final String shell;
    private final String session = Envelope.id(UUID.randomUUID());
    private final ConnectionListener listener;
    private final Fragmenter fragmenter = new Fragmenter();
    private final Map<UUID, Thread> receivers = new ConcurrentHashMap<>();
    private final Map<UUID, Defragmenter> received = new ConcurrentHashMap<>();
    private final Map<UUID, Outbox> inputs = new ConcurrentHashMap<>();
    private volatile boolean closing;
    /** Whether the service did not make the session, or did not say so. */
    private volatile boolean unmade;
    /** From one disconnect to the next; null while the client is away. What asked for output in an earlier one has no say any more. */
    private volatile Object stay = new Object();
    private volatile KeptSession kept;

    WsmanConnection(Endpoint endpoint, UUID pool, ConnectionListener listener) {
        this.endpoint = endpoint;
        this.robust = new RobustRequests(endpoint, listener, RETRYING, PAUSE);
        this.target = endpoint.target();
        this.shell = Envelope.id(pool);
        this.listener = listener;
    }

    private Document askFirst(String action, String options, boolean ofShell, String body) throws ConnectionException, InterruptedException {
        return endpoint.sendFirst(() -> envelope(action, options, ofShell, operationTimeout(), body), operationTimeout());
    }

    private Document ask(String action, String options, boolean ofShell, Duration timeout, String body)
            throws ConnectionException, InterruptedException {
        return endpoint.send(envelope(action, options, ofShell, timeout, body), timeout);
    }

    /** Of a session that is there: goes on over failures of the network. */
    private Document askAgain(String action, String options, Duration timeout, String body) throws ConnectionException, InterruptedException {
        return robust.send(envelope(action, options, true, timeout, body), timeout, false);
    }

    /** Of what goes on when the user comes back after that. */
    private Document askAlways(String action, String options, Duration timeout, String body) throws ConnectionException, InterruptedException {
        return robust.send(envelope(action, options, true, timeout, body), timeout, true);
    }

    private String envelope(String action, String options, boolean ofShell, Duration timeout, String body) {
        return Envelope.of(action, endpoint.target(), Envelope.POWERSHELL + target.configuration(), session,
            timeout, ofShell ? shell : null, options, body);
    }

    private Duration operationTimeout() {
        return target.options().operationTimeoutMillis() > 0 ? Duration.ofMillis(target.options().operationTimeoutMillis()) : Duration.ofMinutes(3);
    }

    @Override
    public void open(List<SessionMessage> first) throws ConnectionException, InterruptedException {
        unmade = true;
        ByteArrayOutputStream fragments = new ByteArrayOutputStream();
        for (SessionMessage message : first) {
            fragmenter.fragments(message).forEach(fragments::writeBytes);
        }
        String name = target.name() == null ? "" : "<rsp:Name>" + Envelope.escaped(target.name()) + "</rsp:Name>";
        Document made = askFirst(Envelope.TRANSFER + "/Create", options(PROTOCOL + (target.options().noProfile() ? NO_PROFILE : "")), false,
            "<rsp:Shell ShellId=\"" + shell + "\">" + name
            + idle("IdleTimeOut", target.options().idleTimeoutMillis()) + buffering(target.options().buffering()) + "<rsp:InputStreams>stdin pr</rsp:InputStreams><rsp:OutputStreams>stdout</rsp:OutputStreams>"
            + "<creationXml xmlns=\"" + CREATION + "\">" + base64(fragments.toByteArray()) + "</creationXml></rsp:Shell>");
        unmade = false;
        kept = Envelope.all(made, "Shell").stream().map(one -> ShellElement.read(one, List.of())).findFirst().orElse(null);
        receive(SessionMessage.SESSION);
    }

    @Override
    public void connect(List<SessionMessage> first) throws ConnectionException, InterruptedException {
        ByteArrayOutputStream fragments = new ByteArrayOutputStream();
        for (SessionMessage message : first) {
            fragmenter.fragments(message).forEach(fragments::writeBytes);
        }
        Document joined = askFirst(Envelope.SHELL + "/Connect", options(PROTOCOL), true, "<rsp:Connect><connectXml xmlns=\"" + CREATION
            + "\">" + base64(fragments.toByteArray()) + "</connectXml></rsp:Connect>");
        received.put(SessionMessage.SESSION, defragmenter(SessionMessage.SESSION));
        for (Element answer : Envelope.all(joined, "connectResponseXml")) {
            take(SessionMessage.SESSION, Base64.getMimeDecoder().decode(answer.getTextContent()));
        }
        stay = new Object();
        if (robust.isParked()) {
            robust.resume();
        }
        receive(SessionMessage.SESSION);
    }

    @Override
    public void connectPipeline(UUID pipeline) throws ConnectionException, InterruptedException {
        received.remove(pipeline);
        ask(Envelope.SHELL + "/Connect", "", true, operationTimeout(), "<rsp:Connect" + command(pipeline) + "/>");
        receive(pipeline);
    }

    @Override
    public KeptSession kept() {
        return kept;
    }

    private static String idle(String element, long millis) {
        return millis < 0 ? "" : "<rsp:" + element + ">PT" + millis / 1000 + "S</rsp:" + element + ">";
    }

    private static String buffering(String mode) {
        return mode.equals("None") ? "" : "<rsp:BufferMode>" + mode + "</rsp:BufferMode>";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public void send(SessionMessage message) throws ConnectionException, InterruptedException {
        UUID id = message.pipeline();
        if (message.type() == MessageType.CREATE_PIPELINE.code() || message.type() == MessageType.GET_COMMAND_METADATA.code()) {
            begin(message);
            receive(id);
            return;
        }
        boolean ended = message.type() == MessageType.END_OF_PIPELINE_INPUT.code();
        if (ended || message.type() == MessageType.PIPELINE_INPUT.code()) {
            input(id, fragmenter.fragments(message), ended);
            return;
        }
        boolean answer = message.type() == MessageType.PIPELINE_HOST_RESPONSE.code()
            || message.type() == MessageType.RUNSPACEPOOL_HOST_RESPONSE.code();
        sendFragments(id, answer ? "pr" : "stdin", fragmenter.fragments(message));
    }

    private void input(UUID id, List<byte[]> fragments, boolean ended) throws ConnectionException, InterruptedException {
        Outbox outbox = inputs.computeIfAbsent(id, one -> new Outbox(bytes -> sendBytes(id, "stdin", bytes)));
        outbox.add(fragments);
        if (ended) {
            outbox.flush();
            inputs.remove(id);
        }
    }

    @Override
    public void begin(SessionMessage pipeline) throws ConnectionException, InterruptedException {
        List<byte[]> fragments = new ArrayList<>(fragmenter.fragments(pipeline));
        askAgain(Envelope.SHELL + "/Command", "", operationTimeout(), "<rsp:CommandLine CommandId=\"" + Envelope.id(pipeline.pipeline())
            + "\"><rsp:Command/><rsp:Arguments>" + base64(fragments.removeFirst()) + "</rsp:Arguments></rsp:CommandLine>");
        sendFragments(pipeline.pipeline(), "stdin", fragments);
    }

    private void sendFragments(UUID id, String stream, List<byte[]> fragments) throws ConnectionException, InterruptedException {
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        for (byte[] fragment : fragments) {
            if (together.size() + fragment.length > Outbox.MOST_BYTES) {
                sendBytes(id, stream, together.toByteArray());
                together.reset();
            }
            together.writeBytes(fragment);
        }
        if (together.size() > 0) {
            sendBytes(id, stream, together.toByteArray());
        }
    }

    private void sendBytes(UUID id, String stream, byte[] bytes) throws ConnectionException, InterruptedException {
        askAlways(Envelope.SHELL + "/Send", "", operationTimeout(), "<rsp:Send><rsp:Stream Name=\"" + stream + "\"" + command(id) + ">"
            + base64(bytes) + "</rsp:Stream></rsp:Send>");
    }

    private static String options(String all) {
        return "<w:OptionSet s:mustUnderstand=\"true\">" + all + "</w:OptionSet>";
    }

    private Defragmenter defragmenter(UUID id) {
        long most = target.options().commandBytes();
        FragmentLimits limits = new FragmentLimits(target.options().objectBytes(), most < 0 ? Long.MAX_VALUE : most);
        return Defragmenter.ofClient(id.equals(SessionMessage.SESSION) ? limits.withoutTotal() : limits);
    }

    private static String command(UUID id) {
        return id.equals(SessionMessage.SESSION) ? "" : " CommandId=\"" + Envelope.id(id) + "\"";
    }

    /** Asks for what comes to the session or a pipeline, until it has ended; after what has come before is taken. */
    private void receive(UUID id) {
        received.computeIfAbsent(id, this::defragmenter);
        Thread before = receivers.get(id);
        Object now = stay;
        Thread thread = Thread.ofVirtual().name("mooring-wsman-receive").unstarted(() -> receiveAll(id, before, now));
        receivers.put(id, thread);
        thread.start();
    }

    private void receiveAll(UUID id, Thread before, Object begun) {
        try {
            if (before != null) {
                before.join();
            }
            while (isWanted(id, begun) && receiveSome(id)) {
                awaitTaken(id, begun);
            }
        } catch (ConnectionException e) {
            if (isWanted(id, begun)) {
                listener.lost(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next request says that the answer before it was got: a client that is killed has lost nothing that it did not take. */
    private void awaitTaken(UUID id, Object begun) throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        listener.whenTaken(id, taken::countDown);
        while (isWanted(id, begun) && !taken.await(TAKEN_POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            // whoever runs the pipeline takes its time
        }
    }

    private boolean isWanted(UUID id, Object begun) {
        return !closing && begun != null && begun == stay && receivers.get(id) == Thread.currentThread();
    }

    /** Whether there may be more. */
    private boolean receiveSome(UUID id) throws ConnectionException, InterruptedException {
        Document answer;
        try {
            answer = askAlways(Envelope.SHELL + "/Receive", "<w:OptionSet><w:Option Name=\"WSMAN_CMDSHELL_OPTION_KEEPALIVE\">TRUE</w:Option>"
                + "</w:OptionSet>", operationTimeout().compareTo(POLL) < 0 ? operationTimeout() : POLL, "<rsp:Receive><rsp:DesiredStream" + command(id) + ">stdout</rsp:DesiredStream></rsp:Receive>");
        } catch (ConnectionException e) {
            if (e.transportCode() == Envelope.TIMED_OUT) {
                return true;
            }
            throw e;
        }
        for (Element stream : Envelope.all(answer, "Stream")) {
            take(id, Base64.getMimeDecoder().decode(stream.getTextContent()));
        }
        for (Element state : Envelope.all(answer, "CommandState")) {
            if (state.getAttribute("State").endsWith("/Done")) {
                return false;
            }
        }
        return true;
    }

    private void take(UUID id, byte[] fragments) throws ConnectionException, InterruptedException {
        Defragmenter defragmenter = received.get(id);
        if (defragmenter == null) {
            return;
        }
        try {
            for (SessionMessage message : defragmenter.receive(fragments)) {
                listener.received(message);
            }
        } catch (PsrpException e) {
            throw new ConnectionException(e.getMessage(), e);
        }
    }

    @Override
    public void stop(UUID pipeline) throws ConnectionException, InterruptedException {
        signal(pipeline, "powershell/signal/crtl_c");
    }

    private void signal(UUID pipeline, String code) throws ConnectionException, InterruptedException {
        askAgain(Envelope.SHELL + "/Signal", "", operationTimeout(), "<rsp:Signal" + command(pipeline) + "><rsp:Code>" + code
            + "</rsp:Code></rsp:Signal>");
    }

    @Override
    public void closePipeline(UUID pipeline) throws ConnectionException, InterruptedException {
        Outbox unsent = inputs.remove(pipeline);
        if (unsent != null) {
            unsent.close();
        }
        if (received.remove(pipeline) != null) {
            receivers.remove(pipeline);
            signal(pipeline, Envelope.SHELL + "/signal/terminate");
        }
    }

    @Override
    public boolean knowsDisconnect() {
        return true;
    }

    @Override
    public void disconnect(long idleTimeoutMillis, String buffering) throws ConnectionException, InterruptedException {
        for (Outbox input : inputs.values()) {
            input.hold(FLUSH);
        }
        stay = null;
        boolean done = false;
        try {
            ask(Envelope.SHELL + "/Disconnect", "", true, operationTimeout(), "<rsp:Disconnect>"
                + idle("IdleTimeOut", idleTimeoutMillis) + buffering(buffering) + "</rsp:Disconnect>");
            done = true;
        } finally {
            if (!done) {
                back();
            }
        }
    }

    @Override
    public void reconnect() throws ConnectionException, InterruptedException {
        boolean wasParked = robust.isParked();
        try {
            ask(Envelope.SHELL + "/Reconnect", "", true, operationTimeout(), "<rsp:Reconnect/>");
        } catch (ConnectionException e) {
            // The service has not noticed that the network was gone.
            if (!wasParked || e.transportCode() != Envelope.IS_CONNECTED) {
                throw e;
            }
        }
        if (wasParked) {
            robust.resume();
        } else {
            back();
        }
    }

    @Override
    public boolean resume() throws ConnectionException, InterruptedException {
        try {
            reconnect();
            return true;
        } catch (ConnectionException e) {
            if (e.transportCode() != Envelope.OTHER_CLIENT) {
                throw e;
            }
            return false;
        }
    }

    private void back() {
        stay = new Object();
        received.keySet().forEach(this::receive);
        inputs.values().forEach(Outbox::release);
    }

    @Override
    public void close() throws ConnectionException, InterruptedException {
        closing = true;
        robust.close();
        inputs.values().forEach(Outbox::close);
        if (unmade) {
            // It may be made yet; nobody waits once more for a service that has not answered.
            Thread.ofVirtual().name("mooring-wsman-close").start(this::deleteQuietly);
            return;
        }
        delete();
    }

    private void delete() throws ConnectionException, InterruptedException {
        try (endpoint) {
            ask(Envelope.TRANSFER + "/Delete", "", true, CLOSING.compareTo(operationTimeout()) < 0 ? CLOSING : operationTimeout(), "");
        }
    }

    private void deleteQuietly() {
        try {
            delete();
        } catch (ConnectionException e) {
            LOG.debug("The shell {}, which was not opened, could not be deleted.", shell, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
