package org.mooring.provider.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.mooring.api.provider.ContentProvider;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.format.FileErrors;
import org.mooring.format.TextEncoding;

/** Reads a file's lines, bytes, or what stands between delimiters. */
final class FileReader implements ContentProvider.ContentReader {

    private final Path file;
    private final ContentParameters.Reading parameters;
    private Iterator<?> pieces;

    FileReader(Path file, ContentParameters.Reading parameters) {
        this.file = file;
        this.parameters = parameters;
    }

    @Override
    public List<Object> read(long count) {
        if (pieces == null) {
            pieces = all().iterator();
        }
        List<Object> some = new ArrayList<>();
        while (pieces.hasNext() && (count <= 0 || some.size() < count)) {
            some.add(pieces.next());
        }
        return some;
    }

    @Override
    public List<Object> tail(int count) {
        List<?> all = all();
        pieces = Collections.emptyIterator();
        return new ArrayList<>(all.subList(Math.max(0, all.size() - count), all.size()));
    }

    private List<?> all() {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw FileErrors.of(e, file).withRecord("GetContentReader" + (Files.exists(file) ? "" : "FileNotFound") + "Error",
                ErrorCategory.ReadError, file.toString());
        }
        if (parameters.asByteStream) {
            if (parameters.raw) {
                return List.of((Object) bytes);
            }
            List<Byte> each = new ArrayList<>(bytes.length);
            for (byte b : bytes) {
                each.add(b);
            }
            return each;
        }
        String text = TextEncoding.decode(bytes, TextEncoding.of(parameters.encoding));
        if (parameters.raw) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        return parameters.delimiter == null || parameters.delimiter.isEmpty() ? lines(text) : split(text, parameters.delimiter);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(from, i));
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                from = i + 1;
            }
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }

    private static List<String> split(String text, String delimiter) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, from)) {
            parts.add(text.substring(from, at));
            from = at + delimiter.length();
        }
        if (from < text.length()) {
            parts.add(text.substring(from));
        }
        return parts;
    }

    @Override
    public void close() {}
}
