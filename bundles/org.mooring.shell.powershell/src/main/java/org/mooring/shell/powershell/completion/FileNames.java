package org.mooring.shell.powershell.completion;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.StringComparer;
import org.mooring.object.Conversion;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.runtime.Engine;

/** Completes paths: of files, and of the items of other providers. */
final class FileNames {

    private FileNames() {}

    /** How the completed path is quoted and what in it is escaped. */
    private enum Style { BARE, SINGLE, DOUBLE }

    static List<Completion> complete(Request request) {
        return complete(request, false, null);
    }

    static List<Completion> completeLiteral(Request request) {
        boolean before = request.literalPaths(true);
        try {
            return complete(request);
        } finally {
            request.literalPaths(before);
        }
    }

    /**
     * @param containers whether only folders and their like are wanted
     * @param extensions of files that are wanted, with their dots; null for all
     */
    static List<Completion> complete(Request request, boolean containers, Set<String> extensions) {
        Quoting.Word word = Quoting.Word.of(request.word);
        String text = word.text();
        int separator = Math.max(text.lastIndexOf('/'), Math.max(text.lastIndexOf('\\'), text.lastIndexOf(':')));
        String base = separator < 0 ? "." : text.substring(0, separator + 1);
        String filter = text.substring(separator + 1) + "*";
        int provider = text.indexOf("::");
        boolean home = text.startsWith("~/") || text.startsWith("~\\");
        boolean isRelative = separator < 0 || !home && base.charAt(0) != '/' && base.charAt(0) != '\\' && provider < 0 && !isDrive(request.engine, base);
        boolean relative = request.option("RelativePaths", isRelative);
        Style style = word.quote().isEmpty() ? Style.BARE : word.quote().equals("'") ? Style.SINGLE : Style.DOUBLE;
        List<Completion> found = new ArrayList<>();
        for (PathInfo place : places(request, base)) {
            String shown = shownBase(request, place, base, relative, provider < 0 ? "" : place.provider().name() + "::", home);
            boolean files = place.provider().name().equalsIgnoreCase("FileSystem");
            for (Item item : files ? files(place, filter) : items(request.engine, place, filter)) {
                if (containers && !item.container() || !item.container() && extensions != null && !extensions.contains(extension(item.name()))) {
                    continue;
                }
                found.add(completion(item, shown, style, request.literalPaths()));
            }
        }
        found.sort(Comparator.comparing(Completion::toolTip, StringComparer.CURRENT_CULTURE::compare));
        return found;
    }

    /** @param path the whole path, for the tool tip */
    private record Item(String name, boolean container, String path) {}

    private static boolean isDrive(Engine engine, String base) {
        int colon = base.indexOf(':');
        return colon > 0 && engine.drives().drives().stream().anyMatch(d -> d.name().equalsIgnoreCase(base.substring(0, colon)));
    }

    /** Where to look: in literal paths, too, asterisks and question marks stand for folders. */
    private static List<PathInfo> places(Request request, String base) {
        Drives drives = request.engine.services().get(Drives.class);
        String path = base.replace('\\', '/');
        try {
            if (!request.literalPaths()) {
                return drives.resolve(path, null);
            }
            return path.indexOf('*') < 0 && path.indexOf('?') < 0 ? List.of(drives.qualify(path)) : drives.resolve(path.replaceAll("[\\[\\]`]", "`$0"), null);
        } catch (DotNetException noSuchPlace) {
            return List.of();
        }
    }

    private static List<Item> files(PathInfo place, String filter) {
        Path folder = Path.of(place.providerPath());
        Wildcard pattern = TypedPattern.of(filter);
        List<Item> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                String name = child.getFileName().toString();
                if (pattern.matches(name)) {
                    found.add(new Item(name, Files.isDirectory(child), child.normalize().toString()));
                }
            }
        } catch (IOException unreadable) {
            return List.of();
        }
        return found;
    }

    private static List<Item> items(Engine engine, PathInfo place, String filter) {
        Wildcard pattern = TypedPattern.of(filter);
        List<Item> found = new ArrayList<>();
        String script = "foreach ($i in Get-ChildItem -LiteralPath $args[0] -ErrorAction Ignore) { $n = $i.PSChildName; if ($null -eq $n) { $n = $i.Name }; "
            + "\"$n\"; [bool]$i.PSIsContainer }";
        List<Object> answered = Session.ask(engine, script, place.path());
        for (int i = 0; i + 1 < answered.size(); i += 2) {
            String name = Conversion.toText(answered.get(i));
            if (pattern.matches(name)) {
                found.add(new Item(name, Conversion.toBoolean(answered.get(i + 1)), place.path() + name));
            }
        }
        return found;
    }

    /** What stands before the last part of a completed path. */
    private static String shownBase(Request request, PathInfo place, String base, boolean relative, String provider, boolean home) {
        boolean files = place.provider().name().equalsIgnoreCase("FileSystem");
        String path = files || !provider.isEmpty() ? place.providerPath() : place.path();
        if (relative) {
            String current = request.engine.drives().location().providerPath();
            Path from = Path.of(current.isEmpty() ? "/" : current).normalize();
            Path to = Path.of(place.providerPath().isEmpty() ? "/" : place.providerPath()).normalize();
            String text = from.relativize(to).toString();
            text = text.isEmpty() ? "" : text + File.separator;
            return text.startsWith(".." + File.separator) ? text : "." + File.separator + text;
        }
        if (files && place.drive() != null && !place.drive().isUnqualified()) {
            path = place.path();
        }
        String homePath = place.itemProvider().home();
        if (home && homePath != null && path.startsWith(homePath)) {
            path = "~" + path.substring(homePath.length());
        }
        boolean ends = path.isEmpty() || path.endsWith("/") || path.endsWith("\\") || path.endsWith(":");
        return provider + (ends ? path : path + "/");
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    private static Completion completion(Item item, String base, Style style, boolean literal) {
        Escaped before = Escaped.of(base, style, literal);
        Escaped leaf = Escaped.of(item.name(), style, literal);
        String path = before.text + leaf.text;
        String text = switch (style) {
            case SINGLE -> "'" + path + "'";
            case DOUBLE -> '"' + path + '"';
            case BARE -> before.needsQuotes || leaf.needsQuotes ? "'" + path + "'" : path;
        };
        return new Completion(text, item.name(), item.container() ? Completion.Kind.PROVIDER_CONTAINER : Completion.Kind.PROVIDER_ITEM, item.path());
    }

    /** A part of a path as it must be written. */
    private static final class Escaped {

        private String text;
        private boolean needsQuotes;

        static Escaped of(String part, Style style, boolean literal) {
            Escaped escaped = new Escaped();
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < part.length(); i++) {
                escaped.add(out, part.charAt(i), i, style, literal);
            }
            escaped.text = out.toString();
            return escaped;
        }

        private void add(StringBuilder out, char c, int at, Style style, boolean literal) {
            boolean afterTick = !out.isEmpty() && out.charAt(out.length() - 1) == '`';
            switch (c) {
                case '#', '-', '@' -> needsQuotes |= at == 0 && style == Style.BARE;
                case ' ', ',', ';', '(', ')', '{', '}', '|', '&' -> needsQuotes |= style == Style.BARE;
                case '[', ']' -> {
                    if (!literal) {
                        out.append("`".repeat(style != Style.DOUBLE ? 1 : afterTick ? 4 : 2));
                        needsQuotes = true;
                    }
                }
                case '`' -> {
                    if (style != Style.DOUBLE) {
                        out.append(literal ? "" : "`");
                    } else {
                        out.append("`".repeat(!literal && afterTick ? 3 : 1));
                    }
                    needsQuotes |= style != Style.SINGLE;
                }
                case '$' -> {
                    out.append(style == Style.DOUBLE ? "`" : "");
                    needsQuotes |= style != Style.SINGLE;
                }
                default -> quote(out, c, style);
            }
            out.append(c);
        }

        private void quote(StringBuilder out, char c, Style style) {
            if (style != Style.DOUBLE && Quoting.isSingle(c)) {
                out.append('\'');
                needsQuotes = true;
            } else if (Quoting.isDouble(c)) {
                out.append(style == Style.DOUBLE ? "`" : "");
                needsQuotes |= style != Style.SINGLE;
            }
        }
    }
}
