package org.mooring.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Commands on 100,000 items, each beside a plain Java program that does the same in the same minutes: prints both and how many times longer
 * the command takes (an argument names the lines that are wanted). Then what a million rows that stream through leave on the heap.
 */
final class Data {

    private static final int ITEMS = 100_000;
    private static final int STREAMED = 1_000_000;
    private static final int FILES_IN_FOLDER = 1_000;
    private static final int RUNS = 5;
    private static final int TRIALS = 3;

    private final Path folder;
    private final ScriptSession session = new ScriptSession();
    private Object result;

    private Data(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("mooring-bench");
        try {
            Data data = new Data(folder);
            String only = arguments.length > 0 ? arguments[0] : "";
            data.prepare();
            if ("get-childitem".contains(only)) {
                data.files();
            }
            data.measure(only);
            data.session.close();
        } finally {
            delete(folder);
        }
    }

    private void prepare() throws IOException {
        rows(folder.resolve("rows.csv"), ITEMS);
        session.run("Set-Location -LiteralPath '" + folder + "'; $rows = Import-Csv rows.csv; $json = $rows | ConvertTo-Json", dropped -> { });
    }

    private void files() throws IOException {
        for (int i = 0; i < ITEMS; i++) {
            Path in = folder.resolve("files/" + i / FILES_IN_FOLDER);
            if (i % FILES_IN_FOLDER == 0) {
                Files.createDirectories(in);
            }
            Files.createFile(in.resolve("file" + i + ".txt"));
        }
    }

    private static void rows(Path file, int count) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Id,Name,Group,Value\n");
            for (int i = 0; i < count; i++) {
                out.write((i * 7919L % count) + ",name" + i + ",\"group, " + i % 100 + "\"," + i * 1.5 + "\n");
            }
        }
    }

    private void measure(String only) throws Exception {
        List<Map<String, String>> rows = csv(folder.resolve("rows.csv"));
        String json = json(rows);
        compare(only, "import-csv", "Import-Csv rows.csv", () -> csv(folder.resolve("rows.csv")));
        compare(only, "export-csv", "$rows | Export-Csv out.csv", () -> writeCsv(rows, folder.resolve("java.csv")));
        compare(only, "convertto-json", "$null = $rows | ConvertTo-Json", () -> json(rows));
        compare(only, "convertfrom-json", "$null = $json | ConvertFrom-Json", () -> parse(json));
        compare(only, "sort-object", "$null = $rows | Sort-Object Name",
            () -> rows.stream().sorted(Comparator.comparing(row -> row.get("Name"), String.CASE_INSENSITIVE_ORDER)).toList());
        compare(only, "sort-object { }", "$null = $rows | Sort-Object { [int]$_.Id }",
            () -> rows.stream().sorted(Comparator.comparing(row -> Integer.parseInt(row.get("Id")))).toList());
        compare(only, "group-object", "$null = $rows | Group-Object Group", () -> rows.stream().collect(Collectors.groupingBy(row -> row.get("Group"))));
        compare(only, "select-string", "$null = Select-String 'name9+,' rows.csv", () -> matching(folder.resolve("rows.csv"), Pattern.compile("name9+,")));
        compare(only, "select-string on text", "$null = Get-Content rows.csv | Select-String 'name9+,'",
            () -> matching(folder.resolve("rows.csv"), Pattern.compile("name9+,")));
        compare(only, "get-content", "$null = Get-Content rows.csv", () -> Files.readAllLines(folder.resolve("rows.csv")));
        compare(only, "where-object", "$null = $rows | Where-Object Group -eq 'group, 5'",
            () -> rows.stream().filter(row -> row.get("Group").equalsIgnoreCase("group, 5")).toList());
        compare(only, "select-object", "$null = $rows | Select-Object Id, Name", () -> rows.stream().map(Data::selected).toList());
        compare(only, "get-childitem", "$null = Get-ChildItem files -Recurse -File", () -> walk(folder.resolve("files")));
        compare(only, "get-childitem -name", "$null = Get-ChildItem files -Recurse -Name", () -> walk(folder.resolve("files")));
        if (only.isEmpty() || "streaming".contains(only)) {
            streaming();
        }
    }

    private void compare(String only, String name, String script, Figures.Work plain) throws Exception {
        if (!name.contains(only)) {
            return;
        }
        double java = Figures.median(RUNS, plain);
        double ours = Figures.median(TRIALS, () -> session.run(script, value -> result = value));
        System.out.printf(Locale.ROOT, "%-24s %9.1f ms   Java %9.1f ms   %5.1f times%n", name, ours, java, ours / java);
    }

    /** What stays on the heap while rows stream: as much at the end as after the first tenth. */
    private void streaming() throws IOException {
        rows(folder.resolve("many.csv"), STREAMED);
        long[] count = {0};
        List<String> heap = new ArrayList<>();
        session.run("Import-Csv many.csv | Where-Object Id | Select-Object Name, Value", value -> {
            if (++count[0] % (STREAMED / 5) == 0) {
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                heap.add(String.format(Locale.ROOT, "%.1f", (runtime.totalMemory() - runtime.freeMemory()) / 1e6));
            }
        });
        System.out.printf("streaming %d rows: heap after each fifth, MB: %s%n", count[0], String.join(" ", heap));
    }

    private static Map<String, String> selected(Map<String, String> row) {
        Map<String, String> some = new LinkedHashMap<>();
        some.put("Id", row.get("Id"));
        some.put("Name", row.get("Name"));
        return some;
    }

    private static List<Map<String, String>> csv(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            List<String> names = record(in);
            for (List<String> values = record(in); values != null; values = record(in)) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    row.put(names.get(i), values.get(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> record(Reader in) throws IOException {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\n' && !quoted) {
                values.add(value.toString());
                return values;
            } else if (c == ',' && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append((char) c);
            }
        }
        return null;
    }

    private static void writeCsv(List<Map<String, String>> rows, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Map<String, String> row : rows) {
                out.write(row.values().stream().map(value -> '"' + value.replace("\"", "\"\"") + '"').collect(Collectors.joining(",")));
                out.write('\n');
            }
        }
    }

    private static String json(List<Map<String, String>> rows) throws IOException {
        java.io.StringWriter text = new java.io.StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.useDefaultPrettyPrinter();
            out.writeStartArray();
            for (Map<String, String> row : rows) {
                out.writeStartObject();
                for (Map.Entry<String, String> each : row.entrySet()) {
                    out.writeStringField(each.getKey(), each.getValue());
                }
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        return text.toString();
    }

    private static List<Map<String, String>> parse(String json) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (JsonParser in = new JsonFactory().createParser(json)) {
            Map<String, String> row = null;
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                switch (token) {
                    case START_OBJECT -> row = new LinkedHashMap<>();
                    case VALUE_STRING -> row.put(in.currentName(), in.getText());
                    case END_OBJECT -> rows.add(row);
                    default -> { }
                }
            }
        }
        return rows;
    }

    private static List<String> matching(Path file, Pattern pattern) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> pattern.matcher(line).find()).toList();
        }
    }

    private static List<Path> walk(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        return found;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
