package org.mooring.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mooring.object.TypeNames;

/** Reads {@code views.txt}: PowerShell's default views. */
final class ViewFile {

    private final List<View> views = new ArrayList<>();
    private String[] head;
    private final List<View.Field> fields = new ArrayList<>();
    private View.Field group;

    List<View> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(ViewFile.class.getResourceAsStream("views.txt"),
            StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1)).forEach(this::line);
            finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(views);
    }

    private void line(String[] parts) {
        switch (parts[0]) {
            case "column" -> fields.add(new View.Field(parts[1].replace("\\n", "\n"), reader(parts[2]), Integer.parseInt(parts[3]),
                Alignment.valueOf(parts[4].toUpperCase(Locale.ROOT)), null).from(source(parts[2])));
            case "item" -> fields.add(new View.Field(parts[1], reader(parts[2]), 0, null, null, parts.length > 3 ? ofType(parts[3]) : null,
                source(parts[2])));
            case "value" -> fields.add(new View.Field(parts[1], reader(parts[1]), 0, null, null).from(source(parts[1])));
            case "group" -> group = group(parts[1], parts[2].isEmpty() ? null : parts[2]);
            default -> {
                finish();
                head = parts;
            }
        }
    }

    private View.Field group(String value, String label) {
        return value.startsWith("!") ? new View.Field(label, reader(value), 0, null, value) : View.Field.group(label, value).from(value);
    }

    /** Whether an object is of one of some types. */
    private static View.Reader ofType(String names) {
        List<String> wanted = List.of(names.split(","));
        return target -> TypeNames.of(target).stream().anyMatch(wanted::contains);
    }

    private static String source(String value) {
        return value.startsWith("!") ? null : value;
    }

    private View.Reader reader(String value) {
        return value.startsWith("!") ? ComputedValues.of(head[1], value.substring(1)) : target -> Properties.valueOrNull(target, value);
    }

    private void finish() {
        if (head != null) {
            String flags = head.length > 3 ? head[3] : "";
            views.add(new View(View.Kind.valueOf(head[0].toUpperCase(Locale.ROOT)), List.of(head[1].split(",")), head[2],
                flags.contains("autosize"), flags.contains("hideHeaders"), List.copyOf(fields), group));
        }
        fields.clear();
        group = null;
    }
}
