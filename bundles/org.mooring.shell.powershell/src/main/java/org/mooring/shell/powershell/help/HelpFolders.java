package org.mooring.shell.powershell.help;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.modules.ModuleInfo;
import org.mooring.shell.powershell.runtime.Engine;

/**
 * The help in the folders of modules: files of MAML and {@code about_*.help.txt}, in folders of the session's culture, of those that it
 * derives from, of English, or beside the module.
 */
final class HelpFolders {

    private static final String ENGLISH = "en-US";
    private static final String TOPIC = ".help.txt";

    private final Engine engine;

    HelpFolders(Engine engine) {
        this.engine = engine;
    }

    /**
     * What a file of a function's module, or beside a script, says of it, or null.
     *
     * @param named the file that its comments name with .EXTERNALHELP, or null
     */
    HelpText of(CommandInfo command, String named) {
        ModuleInfo module = command.module();
        String script = HelpFiles.tree(command).extent().source().file();
        List<String> files = new ArrayList<>();
        List<Path> bases = new ArrayList<>();
        if (module != null && !module.base().isEmpty()) {
            bases.add(Path.of(module.base()));
            files.add(module.name() + "-help.xml");
            files.add(Path.of(module.path()).getFileName() + "-help.xml");
        }
        if (script != null && Path.of(script).getParent() != null) {
            bases.add(Path.of(script).getParent());
            files.add(Path.of(script).getFileName() + "-help.xml");
        }
        if (named == null) {
            return first(bases, files, command.name());
        }
        Path file = Path.of(named.strip().replace('\\', '/'));
        Path folder = file.getParent();
        return first(folder == null ? bases : bases.stream().map(base -> base.resolve(folder)).toList(), List.of(file.getFileName().toString()),
            command.name());
    }

    private HelpText first(List<Path> bases, List<String> files, String command) {
        for (Path base : bases) {
            for (Path folder : folders(base)) {
                for (String name : files) {
                    Path file = spelled(folder, name);
                    MamlFile maml = file != null && isReadable(file) ? MamlFile.read(file) : null;
                    HelpText found = maml == null ? null : maml.of(command);
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        return null;
    }

    /** A file in a folder, however its name is spelled there; or null. */
    private static Path spelled(Path folder, String name) {
        Path exact = folder.resolve(name);
        if (Files.exists(exact) || !Files.isDirectory(folder)) {
            return exact;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().equalsIgnoreCase(name)).findFirst().orElse(null);
        } catch (IOException unreadable) {
            // As if it were not there: another folder may have it.
            return null;
        }
    }

    private boolean isReadable(Path file) {
        return Files.isRegularFile(file) && (!engine.isFromOutside() || engine.outsideFiles().showsScript(file.toString()));
    }

    /** The topics of the modules that are loaded or could be. */
    Map<String, URL> topics() {
        Set<String> bases = new LinkedHashSet<>();
        engine.modules().all().forEach(module -> bases.add(module.base()));
        engine.modules().autoloading().available().forEach(module -> bases.add(module.base()));
        bases.remove("");
        Map<String, URL> topics = new LinkedHashMap<>();
        for (String base : bases) {
            for (Path folder : folders(Path.of(base))) {
                add(folder, topics);
            }
        }
        return topics;
    }

    private void add(Path folder, Map<String, URL> topics) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "about_*" + TOPIC)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (isReadable(file)) {
                    topics.putIfAbsent(name.substring(0, name.length() - TOPIC.length()), url(file));
                }
            }
        } catch (IOException unreadable) {
            // As if it had none: another folder may have the topic.
            return;
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> folders(Path base) {
        Set<String> cultures = new LinkedHashSet<>();
        for (String each : List.of(engine.host().uiCulture().toLanguageTag(), ENGLISH)) {
            String culture = Locale.forLanguageTag(each).toLanguageTag();
            for (String name = culture; !name.isEmpty() && !name.equals("und"); name = name.substring(0, Math.max(0, name.lastIndexOf('-')))) {
                cultures.add(name);
            }
        }
        List<Path> folders = new ArrayList<>();
        cultures.forEach(culture -> folders.add(base.resolve(culture)));
        folders.add(base);
        return folders;
    }
}
