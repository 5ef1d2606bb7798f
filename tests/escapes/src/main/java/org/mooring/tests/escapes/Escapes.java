package org.mooring.tests.escapes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.mooring.api.configuration.ConfigurationException;

/** Attacks each kind of restricted session: {@code Escapes COUNT [SEED [ENDPOINT...]]}. Ends with "N passed, N failed". */
public final class Escapes {

    static final long SEED = 20261121;

    private Escapes() {}

    public static void main(String[] arguments) throws IOException, ConfigurationException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
        List<Endpoint> endpoints = arguments.length > 2 ? Arrays.stream(arguments).skip(2).map(Endpoint::valueOf).toList() : List.of(Endpoint.values());
        int failed = 0;
        for (Endpoint endpoint : endpoints) {
            long start = System.nanoTime();
            Result result = attack(endpoint, seed, count);
            result.escapes().forEach(escape -> System.out.println(escape.how() + ": " + escape.attempt().id() + ": " + escape.attempt()));
            System.out.printf("%-24s %d attempts, %d got out, %d stopped, %d s%n", endpoint, count, result.escapes().size(), result.stopped(),
                (System.nanoTime() - start) / 1_000_000_000);
            failed += result.escapes().size();
        }
        System.out.println((endpoints.size() * count - failed) + " passed, " + failed + " failed");
        System.exit(failed == 0 ? 0 : 1);
    }

    record Result(List<Cage.Escape> escapes, int stopped) {}

    /** Makes {@code count} attempts of {@code seed} at an endpoint. */
    static Result attack(Endpoint endpoint, long seed, int count) throws IOException, ConfigurationException {
        Path folder = Files.createTempDirectory("mooring-escapes");
        try {
            Cage cage = new Cage(endpoint, folder);
            try (cage) {
                Generator generator = new Generator(seed, cage.secret(), cage.visible(), endpoint.scripts());
                for (int i = 0; i < count; i++) {
                    cage.attempt(generator.next());
                }
            }
            return new Result(cage.escapes(), cage.stopped());
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
