package org.mooring.api.provider;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;

/**
 * The {@link Drives} of one session. A shell makes one for each session with the providers of the session's modules, and hands it out by
 * {@code SessionState.service(Drives.class)}. For the thread of the session's pipeline only.
 *
 * <p>How paths are read is PowerShell's on Linux: {@code \} is {@code /}; a path that starts with it is the file system's; {@code Name:} is a drive,
 * {@code Name::} a provider; {@code ~} is the home of the current provider.
 */
public final class DriveTable implements Drives {

    /** The scopes of the session, so that drives made in a function go with it. */
    @FunctionalInterface
    public interface Scopes {

        /**
         * What stands for each open scope, the current one first, the global one last. Compared by equals; drives live as long as these objects are reachable.
         */
        List<?> chain();
    }

    private static final int HISTORY = 20;

    private final List<ProviderInfo> providers;
    private final Scopes scopes;
    private final ProviderContext lookups;
    private final Map<Object, Map<String, Drive>> scoped = new WeakHashMap<>();
    private final Map<String, Deque<PathInfo>> stacks = new HashMap<>();
    private final Deque<PathInfo> back = new ArrayDeque<>();
    private final Deque<PathInfo> forward = new ArrayDeque<>();
    private String defaultStack = "default";
    private PathInfo location;

    /** @param providers those of the session's modules; the table makes its own {@link ProviderInfo} of each */
    public DriveTable(List<ProviderInfo> providers, Scopes scopes) {
        this(providers, scopes, null);
    }

    /** @param lookups for whom places are looked up where a caller names no command of its own */
    public DriveTable(List<ProviderInfo> providers, Scopes scopes, ProviderContext lookups) {
        this.lookups = lookups;
        this.providers = providers.stream().map(given -> new ProviderInfo(given.module(), given.provider())).toList();
        this.scopes = scopes;
        List<?> chain = scopes.chain();
        Map<String, Drive> global = table(chain.get(chain.size() - 1));
        for (ProviderInfo provider : this.providers) {
            for (Drive.Definition definition : provider.provider().drives()) {
                Drive drive = new Drive(definition, provider);
                global.put(key(drive.name()), drive);
                provider.add(drive);
            }
        }
    }

    @Override
    public List<ProviderInfo> providers() {
        return providers;
    }

    @Override
    public ProviderInfo provider(String name) {
        for (ProviderInfo provider : providers) {
            if (provider.isNamed(name)) {
                return provider;
            }
        }
        throw ProviderErrors.providerNotFound(name);
    }

    @Override
    public Collection<Drive> drives() {
        Map<String, Drive> visible = new LinkedHashMap<>();
        for (Object scope : scopes.chain()) {
            table(scope).forEach(visible::putIfAbsent);
        }
        return visible.values();
    }

    @Override
    public Collection<Drive> drives(String scope) {
        return scope == null ? drives() : List.copyOf(table(scope(scope)).values());
    }

    @Override
    public Drive drive(String name) {
        Drive drive = find(name);
        if (drive == null) {
            throw ProviderErrors.driveNotFound(name);
        }
        return drive;
    }

    private Drive find(String name) {
        String key = key(name);
        for (Object scope : scopes.chain()) {
            Map<String, Drive> table = scoped.get(scope);
            Drive drive = table == null ? null : table.get(key);
            if (drive != null) {
                return drive;
            }
        }
        return null;
    }

    @Override
    public Drive newDrive(Drive.Definition definition, ProviderInfo provider, String scope, ProviderContext context) {
        String name = definition.name();
        if (name.isEmpty() || name.chars().anyMatch(c -> ";~/\\.:".indexOf(c) >= 0)) {
            throw ProviderErrors.invalidArgument(name, "Cannot process the drive name because the drive name contains one or more of the"
                + " following characters that are not valid: ; ~ / \\ . :");
        }
        Map<String, Drive> table = table(scope(scope));
        if (table.containsKey(key(name))) {
            throw ProviderErrors.driveExists(name);
        }
        Drive drive = new Drive(provider.provider().newDrive(definition, asked(context)), provider);
        table.put(key(name), drive);
        provider.add(drive);
        return drive;
    }

    @Override
    public void removeDrive(Drive drive, ProviderContext context) {
        drive.provider().provider().removeDrive(drive, context);
        drive.provider().remove(drive);
        for (Map<String, Drive> table : scoped.values()) {
            table.values().remove(drive);
        }
    }

    private Object scope(String name) {
        List<?> chain = scopes.chain();
        if (name == null || name.equalsIgnoreCase("local")) {
            return chain.get(0);
        }
        if (name.equalsIgnoreCase("global") || name.equalsIgnoreCase("script")) {
            return chain.get(chain.size() - 1);
        }
        int up;
        try {
            up = Integer.parseInt(name);
        } catch (NumberFormatException notANumber) {
            throw ProviderErrors.invalidArgument("scope");
        }
        if (up < 0 || up >= chain.size()) {
            throw new DotNetException("System.Management.Automation.PSArgumentOutOfRangeException", "The scope number '" + name
                + "' exceeds the number of active scopes.").withRecord("ArgumentOutOfRange", ErrorCategory.InvalidArgument, name);
        }
        return chain.get(up);
    }

    private Map<String, Drive> table(Object scope) {
        return scoped.computeIfAbsent(scope, s -> new LinkedHashMap<>());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    // Paths

    @Override
    public PathInfo qualify(String path) {
        return qualify(path, location());
    }

    @Override
    public PathInfo qualify(String path, PathInfo base) {
        String text = path.replace('\\', '/');
        int colon = text.indexOf(':');
        int slash = text.indexOf('/');
        int provider = text.indexOf("::");
        if (provider > 0) {
            ProviderInfo named = provider(path.substring(0, provider));
            return new PathInfo(named, null, text.substring(provider + 2));
        }
        if (colon > 0 && (slash < 0 || colon < slash)) {
            Drive drive = drive(path.substring(0, colon));
            String rest = text.substring(colon + 1);
            boolean fromRoot = rest.startsWith("/") || rest.isEmpty() && !isCurrent(drive, base);
            String start = fromRoot ? "" : isCurrent(drive, base) ? drive.relative(base.providerPath()) : drive.currentLocation();
            return place(drive.provider(), drive, start, rest);
        }
        if (text.startsWith("/")) {
            Drive drive = find("/");
            if (drive != null) {
                return place(drive.provider(), drive, "", text);
            }
            return place(base.provider(), base.drive(), "", text);
        }
        if (text.equals("~") || text.startsWith("~/")) {
            String home = base.itemProvider().home();
            if (home == null) {
                throw new DotNetException("System.Management.Automation.PSInvalidOperationException",
                    "Home location for this provider is not set. To set the home location, call \"(get-psprovider '" + base.provider().name()
                        + "').Home = 'path'\".").withRecord("InvalidOperation", ErrorCategory.InvalidOperation, null);
            }
            Drive drive = find("/");
            return place(base.provider(), drive != null && drive.provider() == base.provider() ? drive : base.drive(), "", home + text.substring(1));
        }
        String start = base.drive() == null ? base.providerPath() : base.drive().relative(base.providerPath());
        return place(base.provider(), base.drive(), start, text);
    }

    private static boolean isCurrent(Drive drive, PathInfo base) {
        return drive == base.drive();
    }

    private static PathInfo place(ProviderInfo provider, Drive drive, String start, String rest) {
        String relative = rest.isEmpty() ? start : start.isEmpty() ? rest : start + "/" + rest;
        if (drive == null) {
            return new PathInfo(provider, null, (relative.startsWith("/") ? "/" : "") + collapse(relative));
        }
        return new PathInfo(provider, drive, drive.pathOf(collapse(relative)));
    }

    /** Takes {@code .}, {@code ..} and doubled separators out; nothing climbs above the top; a separator at the end stays. */
    private static String collapse(String path) {
        String[] parts = path.split("/", -1);
        List<String> kept = new ArrayList<>(parts.length);
        for (String part : parts) {
            if (part.equals("..")) {
                if (!kept.isEmpty()) {
                    kept.remove(kept.size() - 1);
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                kept.add(part);
            }
        }
        String last = parts[parts.length - 1];
        return String.join("/", kept) + (last.isEmpty() && !kept.isEmpty() ? "/" : "");
    }

    @Override
    public boolean hasWildcards(String path) {
        return PathPattern.isPattern(path);
    }

    @Override
    public PathInfo resolveLiteral(String path, ProviderContext context) {
        PathInfo place = qualify(path);
        if (!place.itemProvider().itemExists(place.providerPath(), asked(context))) {
            throw ProviderErrors.pathNotFound(path);
        }
        return place;
    }

    private ProviderContext asked(ProviderContext context) {
        return context != null ? context : lookups;
    }

    @Override
    public List<PathInfo> resolve(String path, ProviderContext given) {
        ProviderContext context = asked(given);
        if (!hasWildcards(path)) {
            String plain = PathPattern.unescape(path);
            PathInfo place = qualify(plain);
            if (!place.itemProvider().itemExists(place.providerPath(), context)) {
                throw ProviderErrors.pathNotFound(plain.equals(path) ? place.path() : path);
            }
            return List.of(place);
        }
        PathInfo pattern = qualify(path);
        String root = pattern.drive() != null ? pattern.drive().root() : pattern.providerPath().startsWith("/") ? "/" : "";
        String relative = pattern.drive() != null ? pattern.drive().relative(pattern.providerPath()) : pattern.providerPath();
        List<PathInfo> found = List.of(pattern.with(root));
        String[] parts = relative.split("/");
        boolean globbed = false;
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                found = expand(found, parts[i], i == parts.length - 1, globbed, context);
                globbed |= hasWildcards(parts[i]);
            }
        }
        return found;
    }

    /** @param globbed whether the places are what wildcards matched, so that some of them may lack what the path names next */
    private List<PathInfo> expand(List<PathInfo> places, String part, boolean last, boolean globbed, ProviderContext context) {
        List<PathInfo> found = new ArrayList<>();
        boolean isPattern = hasWildcards(part);
        for (PathInfo place : places) {
            ItemProvider provider = place.itemProvider();
            if (!isPattern) {
                PathInfo child = place.child(PathPattern.unescape(part));
                if (!last || provider.itemExists(child.providerPath(), context)) {
                    found.add(child);
                }
            } else if (!provider.itemExists(place.providerPath(), context)) {
                if (!globbed) {
                    throw ProviderErrors.pathNotFound(place.path());
                }
            } else if (provider.isContainer(place.providerPath(), context)) {
                for (String name : provider.childNames(place.providerPath(), context)) {
                    if (PathPattern.matches(part, name)) {
                        found.add(place.child(name));
                    }
                }
            }
        }
        return found;
    }

    // Locations

    @Override
    public PathInfo location() {
        if (location == null) {
            Drive first = find("/") != null ? find("/") : drives().stream().findFirst().orElseThrow(() -> ProviderErrors.driveNotFound("/"));
            location = location(first);
        }
        return location;
    }

    @Override
    public PathInfo location(Drive drive) {
        return new PathInfo(drive.provider(), drive, drive.pathOf(drive.currentLocation()));
    }

    @Override
    public PathInfo setLocation(PathInfo container) {
        if (location != null) {
            remember(back, location);
        }
        forward.clear();
        return go(container);
    }

    private PathInfo go(PathInfo container) {
        String path = container.providerPath();
        PathInfo trimmed = path.length() > 1 && path.endsWith("/") ? container.with(path.substring(0, path.length() - 1)) : container;
        if (trimmed.drive() != null) {
            trimmed.drive().currentLocation(trimmed.drive().relative(trimmed.providerPath()));
        }
        location = trimmed;
        return trimmed;
    }

    @Override
    public PathInfo goBack() {
        if (back.isEmpty()) {
            throw noHistory("backwards");
        }
        remember(forward, location());
        return go(back.pop());
    }

    @Override
    public PathInfo goForward() {
        if (forward.isEmpty()) {
            throw noHistory("forwards");
        }
        remember(back, location());
        return go(forward.pop());
    }

    private static void remember(Deque<PathInfo> history, PathInfo place) {
        history.push(place);
        if (history.size() > HISTORY) {
            history.removeLast();
        }
    }

    private static DotNetException noHistory(String direction) {
        return new DotNetException("System.InvalidOperationException", "There is no location history left to navigate " + direction + ".");
    }

    @Override
    public List<PathInfo> stack(String name) {
        Deque<PathInfo> stack = stacks.get(stackKey(name));
        return stack == null ? name == null || name.isEmpty() ? List.of() : null : List.copyOf(stack);
    }

    @Override
    public void push(PathInfo place, String stack) {
        stacks.computeIfAbsent(stackKey(stack), s -> new ArrayDeque<>()).push(place);
    }

    @Override
    public PathInfo pop(String stack) {
        Deque<PathInfo> places = stacks.get(stackKey(stack));
        PathInfo place = places == null ? null : places.poll();
        return place == null ? null : setLocation(place);
    }

    @Override
    public void defaultStack(String name) {
        defaultStack = name == null || name.isEmpty() ? "default" : key(name);
    }

    private String stackKey(String name) {
        return name == null || name.isEmpty() ? defaultStack : key(name);
    }
}
