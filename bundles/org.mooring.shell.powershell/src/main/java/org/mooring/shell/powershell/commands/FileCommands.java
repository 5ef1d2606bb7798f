package org.mooring.shell.powershell.commands;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.modes.Restrictions;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.Scripts;

/** Scripts and programs: by path, or in the folders of PATH. */
public final class FileCommands {

    private FileCommands() {}

    static CommandInfo find(Engine engine, String name, boolean fromOutside) {
        CommandInfo found = find(engine, name);
        return found != null && fromOutside && !found.isVisible() ? null : found;
    }

    private static CommandInfo find(Engine engine, String name) {
        if (name.isEmpty()) {
            return null;
        }
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.startsWith("~")) {
            return byPath(engine, name);
        }
        String path = engine.environment("PATH");
        if (path == null) {
            return null;
        }
        for (String folder : path.split(File.pathSeparator)) {
            if (folder.isEmpty()) {
                continue;
            }
            Path program = Path.of(folder, name);
            if (Files.isRegularFile(program)) {
                if (isScript(name)) {
                    return script(engine, program);
                }
                if (Files.isExecutable(program)) {
                    return application(engine, name, program.toString());
                }
            }
            Path script = Path.of(folder, name + ".ps1");
            if (Files.isRegularFile(script)) {
                return script(engine, script);
            }
        }
        return null;
    }

    /** The programs and scripts in the folders of PATH whose names are wanted, as far as code from outside may run them. */
    public static List<CommandInfo> programs(Engine engine, Predicate<String> wanted) {
        List<CommandInfo> found = new ArrayList<>();
        String path = engine.environment("PATH");
        for (String folder : path == null ? Set.<String>of() : new LinkedHashSet<>(List.of(path.split(File.pathSeparator)))) {
            String[] names = folder.isEmpty() ? null : new File(folder).list((in, name) -> wanted.test(name));
            for (String name : names == null ? new String[0] : names) {
                File file = new File(folder, name);
                CommandInfo program = !file.isFile() ? null : isScript(name) ? script(engine, file.toPath())
                    : file.canExecute() ? application(engine, name, file.getPath()) : null;
                if (program != null && program.isVisible()) {
                    found.add(program);
                }
            }
        }
        return found;
    }

    private static boolean isScript(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).endsWith(".ps1");
    }

    private static CommandInfo byPath(Engine engine, String name) {
        Path path;
        try {
            path = engine.commandPath(name);
            path = path == null ? null : path.toAbsolutePath().normalize();
        } catch (org.mooring.api.stream.DotNetException e) {
            return null;
        }
        if (path == null) {
            return null;
        }
        if (!Files.isRegularFile(path)) {
            Path script = Path.of(path + ".ps1");
            if (Files.isRegularFile(script)) {
                return script(engine, script);
            }
            List<CommandInfo> matching = matching(engine, path);
            return matching.size() == 1 ? matching.get(0) : null;
        }
        String file = path.toString();
        if (isScript(file)) {
            return script(engine, path);
        }
        return application(engine, path.getFileName().toString(), file);
    }

    /** The scripts of a folder whose names fit the pattern that a path ends with. */
    private static List<CommandInfo> matching(Engine engine, Path path) {
        String pattern = path.getFileName() == null ? "" : path.getFileName().toString();
        if (!Wildcard.isPattern(pattern) || !isScript(pattern)) {
            return List.of();
        }
        Wildcard wanted = Wildcard.of(pattern, true);
        String[] names = path.getParent().toFile().list((in, name) -> wanted.matches(name));
        return names == null ? List.of() : Stream.of(names).sorted().map(name -> (CommandInfo) script(engine, path.resolveSibling(name))).toList();
    }

    /** The scripts that a path with wildcard characters in its last part names. */
    public static List<CommandInfo> scripts(Engine engine, String written) {
        Path path = engine.commandPath(written);
        return path == null ? List.of() : matching(engine, path.toAbsolutePath().normalize());
    }

    private static ApplicationInfo application(Engine engine, String name, String path) {
        ApplicationInfo application = new ApplicationInfo(name, path);
        application.visible(engine.outsideFiles().showsApplication(path));
        return application;
    }

    /** A script file as a command, parsed. */
    public static ScriptFileInfo script(Engine engine, Path path) {
        Path real = path.toAbsolutePath().normalize();
        ScriptFileInfo script = new ScriptFileInfo(real.getFileName().toString(), real.toString(),
            new PSScriptBlock(Scripts.file(real), null).inMode(Restrictions.modeOfFiles(engine)));
        script.visible(engine.outsideFiles().showsScript(real.toString()));
        return script;
    }
}
