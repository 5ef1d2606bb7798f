package org.mooring.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.Visibility;

/** Puts initial session states together from configurations and the modules that are installed, each once until either changes. */
final class Assembly {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<CmdletModule> installed = new ArrayList<>();
    private final Map<String, Made> made = new HashMap<>();

    private record Made(SessionConfiguration configuration, InitialSessionState state) {}

    void add(CmdletModule module) {
        lock.lock();
        try {
            installed.add(module);
            made.clear();
        } finally {
            lock.unlock();
        }
    }

    void remove(CmdletModule module) {
        lock.lock();
        try {
            installed.removeIf(one -> one == module);
            made.clear();
        } finally {
            lock.unlock();
        }
    }

    InitialSessionState state(SessionConfiguration configuration) {
        lock.lock();
        try {
            String key = key(configuration);
            Made before = made.get(key);
            if (before == null || !before.configuration().equals(configuration)) {
                made.values().removeIf(other -> isOlder(other.configuration(), configuration));
                before = new Made(configuration, assemble(configuration));
                made.put(key, before);
            }
            return before.state();
        } finally {
            lock.unlock();
        }
    }

    /** One for each configuration and set of roles. */
    private static String key(SessionConfiguration configuration) {
        String name = configuration.name().toLowerCase(Locale.ROOT);
        return configuration.definition() == null ? name
            : name + configuration.definition().roles().stream().map(role -> "\0" + role.name()).collect(Collectors.joining());
    }

    /** Whether it is the same configuration, of a file that has changed since. */
    private static boolean isOlder(SessionConfiguration one, SessionConfiguration other) {
        return one.name().equalsIgnoreCase(other.name()) && one.definition() != null && other.definition() != null
            && !one.definition().text().equals(other.definition().text());
    }

    private InitialSessionState assemble(SessionConfiguration configuration) {
        Visibility named = new Visibility(configuration.modules());
        Map<String, List<CmdletModule>> modules = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (CmdletModule module : installed) {
            if (named.shows(module.name())) {
                modules.merge(module.name(), List.of(module), Assembly::newest);
            }
        }
        List<String> missing = configuration.modules().stream()
            .filter(name -> name.indexOf('*') < 0 && name.indexOf('?') < 0 && !modules.containsKey(name)).toList();
        return new InitialSessionState(configuration.name(), configuration.shell(), configuration.languageMode(),
            modules.values().stream().flatMap(List::stream).toList(), missing, configuration.visible(), configuration.variables(),
            configuration.definition());
    }

    /** Of two versions of a module the newer one; several bundles may bring a part each of the same version. */
    private static List<CmdletModule> newest(List<CmdletModule> some, List<CmdletModule> more) {
        int difference = compareVersions(some.getFirst().version(), more.getFirst().version());
        if (difference != 0) {
            return difference > 0 ? some : more;
        }
        List<CmdletModule> parts = new ArrayList<>(some);
        parts.addAll(more);
        return parts;
    }

    private static int compareVersions(String one, String other) {
        String[] left = one.split("\\.");
        String[] right = other.split("\\.");
        int difference = 0;
        for (int i = 0; difference == 0 && i < Math.max(left.length, right.length); i++) {
            difference = Integer.compare(part(left, i), part(right, i));
        }
        return difference;
    }

    private static int part(String[] version, int index) {
        return index < version.length && version[index].matches("[0-9]{1,9}") ? Integer.parseInt(version[index]) : 0;
    }
}
