package org.mooring.tests.escapes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.mooring.api.configuration.ConfigurationException;

/** Sees that attempts are good for something: in a session that allows everything they have to get through. */
final class Control {

    /** All of PowerShell, in full language. */
    private static final String OPEN = "@{ SessionType = 'Default'; AllowedUsers = '*' }";

    private Control() {}

    /** Those of {@code carriers} that run the code that they carry. */
    static List<String> working(List<String> carriers, Path folder) throws IOException, ConfigurationException {
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < carriers.size(); i++) {
            attempts.add(Attempt.script(i + 1, Carriers.in(carriers.get(i), Goals.plain(i + 1))));
        }
        return through(attempts, folder).stream().map(id -> carriers.get(id - 1)).toList();
    }

    /** How many of {@code count} attempts of {@code seed} get through. */
    static int through(long seed, int count, Path folder) throws IOException, ConfigurationException {
        Generator generator = new Generator(seed, folder.toRealPath().resolve("canary/secret.txt"), List.of("Get-Date"), 10);
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            attempts.add(generator.next());
        }
        return through(attempts, folder).size();
    }

    private static Set<Integer> through(List<Attempt> attempts, Path folder) throws IOException, ConfigurationException {
        Cage cage = new Cage(Endpoint.NoLanguage, OPEN, folder);
        try (cage) {
            attempts.forEach(cage::attempt);
        }
        return cage.escaped();
    }
}
