package org.mooring.tests.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.host.UnattendedHost;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.Runspace;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.InformationalRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.api.stream.VerboseRecord;
import org.mooring.api.stream.WarningRecord;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.PowerShellShell;

/** Runs a script as the recorded ones were run: a fresh runspace, no host UI, an empty folder as location. */
final class Runner {

    /** How long the paths of the recording's folders were. */
    private static final int RECORDED_LENGTH = 17;

    private static final int SECONDS = 20;
    private static final long STACK = 512L << 20;

    private final PowerShellShell shell = new PowerShellShell();
    private final InitialSessionState state;

    Runner(List<CmdletModule> modules) {
        this.state = InitialSessionState.of(modules);
    }

    /** Runs it on a thread of its own; a script that takes too long is stopped. */
    Case run(Case recorded) {
        Case[] result = new Case[1];
        Pipeline[] running = new Pipeline[1];
        Thread thread = new Thread(null, () -> result[0] = runHere(recorded, running), recorded.id(), STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(SECONDS * 1000L);
            if (thread.isAlive()) {
                if (running[0] != null) {
                    running[0].stop();
                }
                thread.join(2000);
                return failed(recorded, "Timeout", "stopped after " + SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return result[0] == null ? failed(recorded, "Died", "") : result[0];
    }

    private static Case failed(Case recorded, String id, String message) {
        Map<String, List<String>> none = new HashMap<>();
        Case.STREAMS.forEach(stream -> none.put(stream, List.of()));
        return new Case(recorded.id(), recorded.script(), List.of(), List.of(), new Case.Failure(id, "Harness", "", message), none);
    }

    private Case runHere(Case recorded, Pipeline[] running) {
        Path folder = null;
        try {
            folder = emptyFolder();
            return run(recorded, running, folder.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            StringBuilder trace = new StringBuilder(e.toString());
            for (int i = 0; i < Math.min(6, e.getStackTrace().length); i++) {
                trace.append(" <- ").append(e.getStackTrace()[i]);
            }
            return failed(recorded, "Crash", trace.toString());
        } finally {
            delete(folder);
        }
    }

    /** One whose path is as long as those of the recording were: cases show where in a text a path ends. */
    private static Path emptyFolder() throws IOException {
        Path in = Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
        int digits = Math.max(7, RECORDED_LENGTH - (in + "/case-").length());
        while (true) {
            String number = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Character.MAX_RADIX);
            String padded = "0".repeat(digits) + number;
            try {
                return Files.createDirectory(in.resolve("case-" + padded.substring(padded.length() - digits)));
            } catch (FileAlreadyExistsException taken) {
                // Another number is free.
            }
        }
    }

    private static void delete(Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    file.toFile().deleteOnExit();
                }
            });
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }

    private Case run(Case recorded, Pipeline[] running, Path folder) {
        try (Runspace runspace = shell.open(new RunspaceRequest(UUID.randomUUID(), state,
            new UnattendedHost("Default Host", "7.6.5"), Map.of(), "user", null, null))) {
            String place = folder.toString();
            Recording setup = new Recording(place);
            runspace.pipeline(script("Set-Location '" + place + "'; $global:TestDrive = '" + place
                + "'; if ($PSStyle) { $PSStyle.OutputRendering = 'PlainText' }; $Error.Clear()"), setup, null).run(PipelineInput.CLOSED);
            Recording recording = new Recording(place);
            PipelineOutcome outcome;
            Case.Failure terminating = null;
            try {
                Pipeline pipeline = runspace.pipeline(script(recorded.script()), recording, null);
                running[0] = pipeline;
                outcome = pipeline.run(PipelineInput.CLOSED);
                if (outcome instanceof PipelineOutcome.Failed failure) {
                    terminating = recording.failure(failure.reason());
                }
            } catch (DotNetException e) {
                terminating = recording.failure(e.errorRecord());
            }
            return new Case(recorded.id(), recorded.script(), recording.output, recording.errors, terminating, recording.messages);
        }
    }

    private static PipelineRequest script(String text) {
        CommandRequest command = new CommandRequest(text, true, false, List.of(), CommandRequest.Merges.NONE);
        return new PipelineRequest(List.of(List.of(command)), false, false, false, text, 0);
    }

    /** What a pipeline writes, in the recording's form. */
    private static final class Recording implements PipelineOutput {

        private final String folder;
        private final List<String> output = new ArrayList<>();
        private final List<Case.Failure> errors = new ArrayList<>();
        private final Map<String, List<String>> messages = new java.util.TreeMap<>();

        Recording(String folder) {
            this.folder = folder;
            Case.STREAMS.forEach(stream -> messages.put(stream, new ArrayList<>()));
        }

        private String place(String text) {
            return text == null ? "" : text.replace(folder, "{TestDrive}");
        }

        @Override
        public void output(Object value) {
            if (value == null) {
                output.add("null");
                return;
            }
            String type = value instanceof PSObject object && (object.isBag() || object.hasOwnTypeNames()) && object.isBag()
                ? object.typeNames().get(0) : ClrTypes.of(PSObject.base(value)).toString();
            String text;
            try {
                text = Conversion.toText(value);
            } catch (DotNetException e) {
                text = "<" + e.getMessage() + ">";
            }
            output.add(type + "|" + place(text));
        }

        @Override
        public void record(StreamRecord record) {
            switch (record) {
                case ErrorRecord error -> errors.add(failure(error));
                case InformationalRecord message -> messages.get(message instanceof WarningRecord ? "warning"
                    : message instanceof VerboseRecord ? "verbose" : "debug").add(place(message.message()));
                case InformationRecord message -> messages.get("information").add(place(Conversion.toText(message.data())));
                default -> {}
            }
        }

        Case.Failure failure(ErrorRecord error) {
            return new Case.Failure(place(error.fullyQualifiedErrorId()), error.category().category().name(),
                ClrTypes.of(error.exception()).fullName(), place(error.exception().getMessage()));
        }
    }
}
