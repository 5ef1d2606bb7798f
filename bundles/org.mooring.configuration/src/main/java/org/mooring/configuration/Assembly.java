package org.mooring.configuration;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.ModuleVersions;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.Visibility;

/** Puts initial session states together from configurations and the modules that are installed, each once until either changes. */
final class Assembly {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<CmdletModule> installed = new ArrayList<>();
    private final Map<String, Made> made = new HashMap<>();

    /** All states that were made and that somebody still has: the sessions that are open on them. */
    private final List<WeakReference<InitialSessionState>> states = new ArrayList<>();

    /** @param left modules that were left out, as they are for older sessions only */
    private record Made(SessionConfiguration configuration, Set<CmdletModule> left, InitialSessionState state) {}

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
        return state(configuration, module -> false);
    }

    /** @param superseded says which modules are for older sessions only */
    InitialSessionState state(SessionConfiguration configuration, Predicate<CmdletModule> superseded) {
        lock.lock();
        try {
            String key = key(configuration);
            Set<CmdletModule> left = installed.stream().filter(superseded).collect(Collectors.toSet());
            Made before = made.get(key);
            if (before == null || !before.configuration().equals(configuration) || !before.left().equals(left)) {
                made.values().removeIf(other -> isOlder(other.configuration(), configuration));
                before = new Made(configuration, left, assemble(configuration, left));
                made.put(key, before);
                states.add(new WeakReference<>(before.state()));
            }
            return before.state();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what was made for configurations of other names. */
    void keep(Collection<String> names) {
        Set<String> kept = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        kept.addAll(names);
        lock.lock();
        try {
            made.values().removeIf(one -> !kept.contains(one.configuration().name()));
        } finally {
            lock.unlock();
        }
    }

    /** The modules of all states that somebody has. */
    List<CmdletModule> inUse() {
        lock.lock();
        try {
            states.removeIf(state -> state.get() == null);
            return states.stream().map(WeakReference::get).filter(Objects::nonNull).flatMap(state -> state.modules().stream()).distinct().toList();
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

    private InitialSessionState assemble(SessionConfiguration configuration, Set<CmdletModule> left) {
        Visibility named = new Visibility(configuration.modules());
        Asked asked = Asked.by(configuration);
        Map<String, List<CmdletModule>> modules = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (CmdletModule module : installed) {
            boolean isAsked = named.shows(module.name()) && asked.versions(module.name()).allows(module.version()) || hasNamedProvider(module, asked);
            if (!left.contains(module) && isAsked) {
                modules.merge(module.name(), List.of(module), Assembly::newest);
            }
        }
        List<String> missing = configuration.modules().stream()
            .filter(name -> name.indexOf('*') < 0 && name.indexOf('?') < 0 && !modules.containsKey(name)).toList();
        return new InitialSessionState(configuration.name(), configuration.shell(), configuration.languageMode(),
            modules.values().stream().flatMap(List::stream).toList(), missing, configuration.visible(), configuration.variables(),
            configuration.definition());
    }

    /** Whether a provider of it is named, not just matched: it comes with its module. */
    private static boolean hasNamedProvider(CmdletModule module, Asked asked) {
        return !asked.providers().isEmpty() && module.providers().stream()
            .anyMatch(provider -> asked.providers().stream().anyMatch(provider.name()::equalsIgnoreCase));
    }

    /** Of two versions of a module the newer one; several bundles may bring a part each of the same version. */
    private static List<CmdletModule> newest(List<CmdletModule> some, List<CmdletModule> more) {
        int difference = ModuleVersions.compare(some.getFirst().version(), more.getFirst().version());
        if (difference != 0) {
            return difference > 0 ? some : more;
        }
        List<CmdletModule> parts = new ArrayList<>(some);
        parts.addAll(more);
        return parts;
    }
}
