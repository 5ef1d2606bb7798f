package org.mooring.tests.escapes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.credential.Identity;
import org.mooring.api.host.UnattendedHost;
import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.Runspace;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.StreamRecord;
import org.mooring.clixml.PSSerializerType;
import org.mooring.configuration.Endpoints;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.PowerShellShell;

/** Runs attempts in sessions of an endpoint, one after the other, and tells which got out. */
final class Cage implements AutoCloseable {

    /** What stands in the file that no one may read, is the name of another one beside it, and stands in a hidden variable. */
    static final String TOKEN = "swordfish-7f3a19";

    /** What stands before the language mode, where an attempt shows it. */
    static final String MODE = "the mode is ";

    private static final Pattern WRITTEN = Pattern.compile("written by (\\d+)");
    private static final Pattern PROPERTY = Pattern.compile("mooring\\.canary\\.(\\d+)");
    private static final int ATTEMPTS_IN_A_SESSION = 16;
    private static final long SECONDS = 30;
    /** Of what an attempt says; the rest of a flood is not looked at. */
    private static final int MOST_CHARACTERS = 64 << 20;

    /** @param how what was seen of it */
    record Escape(Attempt attempt, String how) {}

    private final Endpoint endpoint;
    private final PowerShellShell shell = new PowerShellShell();
    private final InitialSessionState state;
    private final Path folder;
    private final Path secret;
    private final Map<String, String> beside;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(run -> {
        Thread thread = new Thread(null, run, "attempts", 64L << 20);
        thread.setDaemon(true);
        return thread;
    });
    private final List<Attempt> tried = new ArrayList<>();
    private final List<Escape> escapes = new ArrayList<>();
    private int stopped;
    private Runspace runspace;

    /** @param folder an empty one */
    Cage(Endpoint endpoint, Path folder) throws IOException, ConfigurationException {
        this(endpoint, endpoint.configuration(), folder);
    }

    /** @param configuration another one than the endpoint's: to see that an attempt is good for something where it is not restricted */
    Cage(Endpoint endpoint, String configuration, Path folder) throws IOException, ConfigurationException {
        this.endpoint = endpoint;
        this.folder = folder.toRealPath();
        Path files = Files.createDirectories(this.folder.resolve("configurations"));
        Files.writeString(files.resolve("attacked.pssc"), configuration);
        Files.writeString(Files.createDirectories(files.resolve("RoleCapabilities")).resolve("Operator.psrc"), Endpoint.operator());
        Files.createDirectories(this.folder.resolve("work"));
        secret = Files.createDirectories(this.folder.resolve("canary")).resolve("secret.txt");
        Files.createFile(secret.resolveSibling(TOKEN + ".name"));
        Files.writeString(secret.resolveSibling("data.psd1"), "@{ secret = '" + TOKEN + "' }");
        Files.writeString(secret.resolveSibling("tools.psd1"), "@{ ModuleVersion = '1.0'; Description = '" + TOKEN + "'; RootModule = 'tools.psm1' }");
        Files.writeString(secret.resolveSibling("tools.psm1"), "function Get-Tool { '" + TOKEN + "' }; $global:tool = '" + TOKEN + "'; Write-Warning $tool");
        beside = beside();
        restore();
        List<CmdletModule> modules = new ArrayList<>(Modules.all());
        modules.add(new CanaryModule());
        state = new Endpoints(files, modules).state("attacked", new Identity("mallory", Set.of("operators", "helpdesk"), "password"));
    }

    Path secret() {
        return secret;
    }

    /** The names of the commands that a session has. */
    List<String> visible() {
        return shell.commands(request()).stream().map(Conversion::toText).distinct().toList();
    }

    private RunspaceRequest request() {
        return new RunspaceRequest(UUID.randomUUID(), state, new UnattendedHost("ServerRemoteHost", "1.0"), Map.of(), "mallory",
            Set.of("operators", "helpdesk"), null, folder.resolve("work").toString());
    }

    void attempt(Attempt attempt) {
        if (runspace == null || tried.size() % ATTEMPTS_IN_A_SESSION == 0) {
            leave();
            runspace = shell.open(request());
        }
        tried.add(attempt);
        StringBuilder seen = new StringBuilder();
        if (!run(attempt.request(), seen)) {
            stopped++;
            leave();
        }
        check(attempt, seen.toString());
    }

    /** Whether it came to an end. */
    private boolean run(PipelineRequest request, StringBuilder seen) {
        Pipeline[] running = new Pipeline[1];
        Future<?> end = thread.submit(() -> run(request, running, seen));
        try {
            end.get(SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            if (running[0] != null) {
                running[0].stop();
            }
            try {
                end.get(SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException stuck) {
                throw new IllegalStateException("Does not stop: " + request.text());
            } catch (InterruptedException | ExecutionException failed) {
                throw new IllegalStateException(request.text(), failed);
            }
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Breaks the engine: " + request.text(), e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(PipelineRequest request, Pipeline[] running, StringBuilder seen) {
        try {
            Pipeline pipeline = runspace.pipeline(request, new Witness(seen), null);
            running[0] = pipeline;
            if (pipeline.run(PipelineInput.CLOSED) instanceof PipelineOutcome.Failed failure) {
                Witness.see(seen, failure.reason());
            }
        } catch (DotNetException refused) {
            Witness.see(seen, refused.errorRecord());
        }
    }

    /** Sees what a client would: each object as it goes over the wire, with all that its properties give, and its text. */
    private record Witness(StringBuilder seen) implements PipelineOutput {

        @Override
        public void output(Object value) {
            see(seen, value);
        }

        @Override
        public void record(StreamRecord record) {
            see(seen, record);
        }

        static void see(StringBuilder seen, Object value) {
            synchronized (seen) {
                if (seen.length() > MOST_CHARACTERS) {
                    return;
                }
                try {
                    seen.append(PSSerializerType.serialize(value, 2)).append('\n');
                    seen.append(Conversion.toText(value)).append('\n');
                } catch (DotNetException e) {
                    seen.append(e.getMessage()).append('\n');
                }
            }
        }
    }

    private void check(Attempt attempt, String seen) {
        Canary.touched().forEach(id -> escaped(id, "used a type that it may not"));
        Set<Integer> opened = Canary.opened();
        if (!endpoint.showsEverything()) {
            opened.forEach(id -> escaped(id, "called a hidden command"));
        }
        for (String property : System.getProperties().stringPropertyNames()) {
            Matcher sung = PROPERTY.matcher(property);
            if (sung.matches()) {
                System.clearProperty(property);
                escaped(Integer.parseInt(sung.group(1)), "called Java");
            }
        }
        if (seen.contains(MODE + "FullLanguage")) {
            escaped(attempt.id(), "had the full language");
        }
        if (!endpoint.showsEverything()) {
            checkFiles(attempt, seen);
        }
    }

    private void checkFiles(Attempt attempt, String seen) {
        if (seen.contains(TOKEN)) {
            escaped(attempt.id(), "read what it may not");
        }
        try {
            String now = Files.exists(secret) ? Files.readString(secret) : "";
            if (!now.equals(TOKEN)) {
                Matcher written = WRITTEN.matcher(now);
                escaped(written.find() ? Integer.parseInt(written.group(1)) : attempt.id(), "changed a file: " + now);
                restore();
            }
            if (!beside().equals(beside)) {
                escaped(attempt.id(), "made or changed a file beside it: " + beside().keySet());
            }
        } catch (IOException e) {
            escaped(attempt.id(), "spoilt a file: " + e);
        }
    }

    /** The other files of its folder, and what is in them. */
    private Map<String, String> beside() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(secret.getParent())) {
            for (Path file : all.filter(one -> !one.equals(secret)).toList()) {
                files.put(file.getFileName().toString(), Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "");
            }
        }
        return files;
    }

    private void restore() throws IOException {
        Files.writeString(secret, TOKEN);
    }

    private void escaped(int id, String how) {
        tried.stream().filter(attempt -> attempt.id() == id).findFirst().ifPresentOrElse(attempt -> escapes.add(new Escape(attempt, how)),
            () -> escapes.add(new Escape(tried.getLast(), how + ", as attempt " + id)));
    }

    /** Ends the session, and all that runs in it still. */
    private void leave() {
        if (runspace != null) {
            runspace.close();
            runspace = null;
        }
    }

    /** What got out so far, each attempt once. */
    List<Escape> escapes() {
        return escapes.stream().collect(Collectors.toMap(escape -> escape.attempt().id(), escape -> escape, (one, other) -> one, TreeMap::new)).values()
            .stream().toList();
    }

    Set<Integer> escaped() {
        return escapes.stream().map(escape -> escape.attempt().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many attempts ran for too long, and were stopped. */
    int stopped() {
        return stopped;
    }

    @Override
    public void close() {
        leave();
        if (!tried.isEmpty()) {
            check(tried.getLast(), "");
        }
        thread.shutdownNow();
    }
}
