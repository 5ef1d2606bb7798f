package org.mooring.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the server listens: each transport writes its port, once it listens, to {@code NAME.port} in the state directory. So a port
 * that the system chose can be found, and a file is there exactly as long as someone listens.
 */
record Ports(Path state) {

    private static final String SUFFIX = ".port";

    /** Removes what an earlier server left, or this one. */
    void clear() throws IOException {
        for (Path file : files()) {
            Files.deleteIfExists(file);
        }
    }

    /** For people: {@code ssh 2222, wsman 5985}. */
    String text() throws IOException {
        List<String> ports = new ArrayList<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            ports.add(name.substring(0, name.length() - SUFFIX.length()) + " " + Files.readString(file).strip());
        }
        return ports.isEmpty() ? "no port" : String.join(", ", ports);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(state)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
        }
    }
}
