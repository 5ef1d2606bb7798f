package org.mooring.cmdlet.utility;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSObject;

/** Reads comma-separated values as property bags, one at a time (PowerShell's ImportCsvHelper, which takes what spreadsheets take). */
final class CsvReader {

    /** Stands before the type's name in the second type name of an object that was read. */
    static final String TYPE_PREFIX = "CSV:";

    private static final int END = -1;

    private final char delimiter;
    private final CmdletContext context;
    private final StringBuilder field = new StringBuilder();
    private List<String> names;
    private String typeName;
    private boolean warned;
    private Reader text;
    private int next;

    CsvReader(char delimiter, String[] header, CmdletContext context) {
        this.delimiter = delimiter;
        this.context = context;
        if (header != null) {
            names = List.of(header);
            checkNames();
        }
    }

    /** Reads text; hands on an object for each record after the header, which earlier texts may have had. */
    void read(String csv, Consumer<Object> out) {
        read(new StringReader(csv), out);
    }

    void read(Reader csv, Consumer<Object> out) {
        header(csv);
        for (List<String> record = record(); !record.isEmpty(); record = record()) {
            if (record.size() > 1 || !record.get(0).isEmpty()) {
                out.accept(object(record));
            }
        }
    }

    /** Reads no more than the names of the columns; none where there is no text. */
    List<String> header(Reader csv) {
        text = csv;
        next = one();
        if (typeName == null) {
            typeLine();
        }
        while (names == null && next != END) {
            header(record());
        }
        return names;
    }

    private int one() {
        try {
            return text.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private char take() {
        char taken = (char) next;
        next = one();
        return taken;
    }

    private void typeLine() {
        if (next != '#') {
            return;
        }
        StringBuilder line = new StringBuilder();
        while (next != END && !isLineEnd()) {
            line.append(take());
        }
        lineEnd();
        if (line.toString().toUpperCase(Locale.ROOT).startsWith("#TYPE")) {
            String said = line.substring("#TYPE".length()).trim();
            typeName = said.isEmpty() ? null : said;
        }
    }

    /** The first record; comments before it are passed over, and a log file's list of fields is one. */
    private void header(List<String> record) {
        List<String> trimmed = new ArrayList<>(record);
        while (trimmed.size() > 1 && trimmed.get(trimmed.size() - 1).isEmpty()) {
            trimmed.remove(trimmed.size() - 1);
        }
        if (!trimmed.isEmpty() && trimmed.get(0).startsWith("#Fields: ")) {
            trimmed.set(0, trimmed.get(0).substring("#Fields: ".length()));
        } else if (!trimmed.isEmpty() && trimmed.get(0).startsWith("#")) {
            return;
        }
        names = trimmed;
        checkNames();
    }

    private void checkNames() {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name != null && !name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT))) {
                throw context.terminate(new ErrorRecord(new DotNetException("System.Management.Automation.ExtendedTypeSystemException",
                    "The member \"" + name + "\" is already present."), "AlreadyPresentPSMemberInfoInternalCollectionAdd",
                    ErrorCategory.NotSpecified, null));
            }
        }
    }

    private Object object(List<String> fields) {
        PSObject bag = new PSObject();
        int unnamed = 0;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            bag.set(name == null || name.isEmpty() ? "H" + ++unnamed : name, i < fields.size() ? fields.get(i) : null);
        }
        if (unnamed > 0 && !warned) {
            warned = true;
            context.writeWarning("One or more headers were not specified. Default names starting with \"H\" have been used in place of any missing"
                + " headers.");
        }
        if (typeName != null) {
            bag.typeNames(List.of(typeName, TYPE_PREFIX + typeName));
        }
        return bag;
    }

    /** The fields of the next record; none at the end. */
    private List<String> record() {
        List<String> fields = new ArrayList<>();
        field.setLength(0);
        boolean quoted = false;
        while (next != END) {
            if (isLineEnd()) {
                String end = lineEnd();
                if (!quoted) {
                    add(fields);
                    return fields;
                }
                field.append(end);
                continue;
            }
            char c = take();
            boolean last = false;
            if (quoted && c == '"' && next == '"') {
                field.append(take());
            } else if (quoted && c == '"') {
                quoted = false;
                last = rest(true);
                add(fields);
            } else if (quoted) {
                field.append(c);
            } else if (c == delimiter) {
                add(fields);
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
            } else if (c == '"') {
                field.append(c);
                last = rest(false);
                add(fields);
            } else if (c != ' ' && c != '\t') {
                field.append(c);
            } else if (!field.isEmpty()) {
                field.append(c);
                last = rest(true);
                add(fields);
            }
            if (last) {
                return fields;
            }
        }
        if (!field.isEmpty()) {
            add(fields);
        }
        return fields;
    }

    private void add(List<String> fields) {
        fields.add(field.toString());
        field.setLength(0);
    }

    /** What stands before the next delimiter belongs to the field, blanks alone not; answers whether the record ends here. */
    private boolean rest(boolean dropBlanks) {
        StringBuilder rest = new StringBuilder();
        boolean end = true;
        while (next != END) {
            if (isLineEnd()) {
                lineEnd();
                break;
            }
            char c = take();
            if (c == delimiter) {
                end = false;
                break;
            }
            rest.append(c);
        }
        if (!dropBlanks || !rest.toString().isBlank()) {
            field.append(rest);
        }
        return end;
    }

    private boolean isLineEnd() {
        return next == '\n' || next == '\r';
    }

    private String lineEnd() {
        if (next == END) {
            return "";
        }
        char first = take();
        return first == '\r' && next == '\n' ? "\r" + take() : String.valueOf(first);
    }
}
