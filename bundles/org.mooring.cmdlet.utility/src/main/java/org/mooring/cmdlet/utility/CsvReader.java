package org.mooring.cmdlet.utility;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSObject;

/** Reads comma-separated values as property bags. */
final class CsvReader {

    private final char delimiter;
    private final CmdletContext context;
    private List<String> names;
    private List<String> typeNames = List.of();
    private String text = "";
    private int at;

    CsvReader(char delimiter, String[] header, CmdletContext context) {
        this.delimiter = delimiter;
        this.context = context;
        this.names = header == null ? null : named(List.of(header));
    }

    /** Reads text; hands on an object for each line after the header. */
    void read(String csv, Consumer<Object> out) {
        text = csv;
        at = 0;
        while (at < text.length()) {
            if (names == null && text.startsWith("#", at)) {
                comment();
                continue;
            }
            List<String> fields = line();
            if (fields == null) {
                continue;
            }
            if (names == null) {
                names = named(fields);
            } else {
                out.accept(object(fields));
            }
        }
    }

    private void comment() {
        int end = text.indexOf('\n', at);
        String line = text.substring(at, end < 0 ? text.length() : end).trim();
        at = end < 0 ? text.length() : end + 1;
        if (line.startsWith("#TYPE ")) {
            typeNames = List.of("CSV:" + line.substring(6).trim());
        }
    }

    private List<String> named(List<String> fields) {
        List<String> named = new ArrayList<>();
        boolean missing = false;
        int unnamed = 0;
        for (String field : fields) {
            if (field == null || field.isEmpty()) {
                missing = true;
                named.add("H" + (++unnamed));
            } else {
                if (named.stream().anyMatch(field::equalsIgnoreCase)) {
                    throw context.terminate(new ErrorRecord(new DotNetException("System.Management.Automation.ExtendedTypeSystemException",
                        "The member \"" + field + "\" is already present."), "AlreadyPresentPSMemberInfoInternalCollectionAdd",
                        ErrorCategory.NotSpecified, null));
                }
                named.add(field);
            }
        }
        if (missing) {
            context.writeWarning("One or more headers were not specified. Default names starting with \"H\" have been used in place of any missing"
                + " headers.");
        }
        return named;
    }

    private Object object(List<String> fields) {
        PSObject bag = new PSObject();
        for (int i = 0; i < names.size(); i++) {
            bag.set(names.get(i), i < fields.size() ? fields.get(i) : null);
        }
        if (!typeNames.isEmpty()) {
            bag.ownTypeNames().addAll(0, typeNames);
        }
        return bag;
    }

    /** The fields of the next line; null of a blank one. A field that is empty without quotes is the empty string. */
    private List<String> line() {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    field.append('"');
                    at++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && field.toString().isBlank()) {
                quoted = true;
                any = true;
                field.setLength(0);
            } else if (c == delimiter) {
                fields.add(field.toString());
                field.setLength(0);
                any = true;
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
                break;
            } else if (c != ' ' || !field.isEmpty()) {
                field.append(c);
            }
        }
        if (!any && field.isEmpty()) {
            return null;
        }
        fields.add(field.toString());
        return fields;
    }
}
