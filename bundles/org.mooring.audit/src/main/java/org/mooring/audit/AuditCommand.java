package org.mooring.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.mooring.api.audit.AuditLog.Finding;
import org.mooring.api.audit.AuditLog.Report;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code mooring audit test [PLACE]... [--key FILE]}, {@code mooring audit export [--since TIME]}, {@code mooring audit key [--new|--forget]}. */
@Component(service = AuditCommand.class, immediate = true)
public final class AuditCommand {

    private static final String USAGE = """
        mooring audit test [PLACE]... [--key FILE]
                                   tells whether the audit was changed: the server's own, or the files or folders that are named,
                                   with the keys of a folder's audit.key, or of FILE
        mooring audit export [--since TIME]
                                   prints the audit's records as lines of JSON, oldest first; TIME is as 2026-01-31T12:00:00Z
        mooring audit key          prints the keys that the audit is checked with: keep them elsewhere
        mooring audit key --forget takes them from this machine: from then on, whoever becomes the server's user cannot change what
                                   was written before
        mooring audit key --new    begins with a new key from the next record on, and prints it
        """;
    private static final int INTACT = 0;
    private static final int CHANGED = 1;
    private static final int MISUSED = 2;

    private final AuditFileSink log;
    private final PrintStream out;
    private final PrintStream err;

    @Activate
    public AuditCommand(@Reference(target = "(mooring.command=audit)") Map.Entry<Map<String, Object>, IntConsumer> launch,
            @Reference AuditFileSink log) {
        this(log, System.out, System.err);
        String[] arguments = (String[]) launch.getKey().get("mooring.arguments");
        Thread.ofPlatform().name("mooring-audit").start(() -> launch.getValue().accept(run(List.of(arguments))));
    }

    AuditCommand(AuditFileSink log, PrintStream out, PrintStream err) {
        this.log = log;
        this.out = out;
        this.err = err;
    }

    /** Does what the words say; answers the exit code. */
    int run(List<String> words) {
        try {
            return switch (words.isEmpty() ? "" : words.getFirst()) {
                case "test" -> test(words.subList(1, words.size()));
                case "export" -> words.size() == 1 ? export(Instant.MIN)
                    : words.size() == 3 && words.get(1).equals("--since") ? export(Instant.parse(words.get(2))) : misused();
                case "key" -> key(words.subList(1, words.size()));
                default -> misused();
            };
        } catch (DateTimeParseException e) {
            err.println("'" + e.getParsedString() + "' is no time: one is as 2026-01-31T12:00:00Z.");
            return MISUSED;
        } catch (IOException e) {
            err.println("The audit cannot be read: " + e);
            return CHANGED;
        }
    }

    private int misused() {
        err.println(USAGE.stripTrailing());
        return MISUSED;
    }

    private int test(List<String> words) throws IOException {
        List<Path> places = new ArrayList<>();
        Path key = null;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("--key") && i + 1 < words.size()) {
                key = Path.of(words.get(++i));
            } else if (words.get(i).startsWith("-")) {
                return misused();
            } else {
                places.add(Path.of(words.get(i)));
            }
        }
        Report report = !places.isEmpty() ? log.check(places, key != null ? key : keyOf(places)) : key != null ? log.check(key) : log.check();
        for (Finding finding : report.findings()) {
            out.println(finding.file() + (finding.line() > 0 ? ":" + finding.line() : "") + ": " + finding.problem().name().toLowerCase(Locale.ROOT)
                + ": " + finding.message());
        }
        out.println(report.records() + " records in " + report.files().size() + " files, " + report.first() + " to " + report.last() + ": "
            + (report.isIntact() ? "intact" : report.findings().size() + " findings") + (report.keyed() ? "" : "; without the key")
            + (report.endChecked() ? "." : "; whether newer records were cut off is not known."));
        return report.isIntact() ? INTACT : CHANGED;
    }

    private static Path keyOf(List<Path> places) {
        for (Path place : places) {
            Path key = (Files.isDirectory(place) ? place : place.toAbsolutePath().getParent()).resolve("audit.key");
            if (Files.exists(key)) {
                return key;
            }
        }
        return null;
    }

    private int key(List<String> words) throws IOException {
        if (log.keyFile() == null) {
            err.println("The audit has no seals: the setting keyFile is empty.");
            return CHANGED;
        }
        switch (String.join(" ", words)) {
            case "" -> {
                if (!Files.exists(log.keyFile())) {
                    err.println("The keys are not on this machine: " + log.keyFile() + " was taken away, or nothing was recorded yet.");
                    return CHANGED;
                }
                out.print(Files.readString(log.keyFile()));
            }
            case "--new" -> out.print(log.beginKey().line());
            case "--forget" -> {
                if (!log.forgetKeys()) {
                    err.println("The keys are not on this machine: there is no " + log.keyFile() + ".");
                    return CHANGED;
                }
            }
            default -> {
                return misused();
            }
        }
        out.flush();
        return INTACT;
    }

    private int export(Instant since) throws IOException {
        for (Path file : new AuditFolder(log.folder()).all()) {
            try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
                lines.filter(line -> isSince(line, since)).forEach(out::println);
            }
        }
        out.flush();
        return INTACT;
    }

    private static boolean isSince(String line, Instant since) {
        Optional<ChainedLine> record = since.equals(Instant.MIN) ? Optional.empty() : ChainedLine.of(line.getBytes(StandardCharsets.ISO_8859_1));
        return record.isEmpty() || !Instant.parse(record.get().time()).isBefore(since);
    }
}
