package org.mooring.tests.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a file of help names. */
record Described(String title, List<String> parameters, List<String> links) {

    static Described in(URL file) {
        String title = "";
        List<String> parameters = new ArrayList<>();
        List<String> links = new ArrayList<>();
        String section = "";
        for (String line : read(file).lines().toList()) {
            if (line.startsWith("# ") && title.isEmpty()) {
                title = line.substring(2);
            } else if (line.startsWith("## ")) {
                section = line.substring(3);
            } else if (line.startsWith("### -") && section.equals("Parameters")) {
                parameters.add(line.substring(5).split(" ")[0]);
            } else if (line.startsWith("- ") && section.equals("Links") && !line.contains("://")) {
                links.add(line.substring(2).strip());
            }
        }
        return new Described(title, parameters, links);
    }

    private static String read(URL file) {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
