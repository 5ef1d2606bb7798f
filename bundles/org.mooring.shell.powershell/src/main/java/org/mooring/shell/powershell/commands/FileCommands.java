package org.mooring.shell.powershell.commands;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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
                if (name.toLowerCase(java.util.Locale.ROOT).endsWith(".ps1")) {
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

    /** The programs in the folders of PATH whose names are wanted, as far as code from outside may run them. */
    public static List<CommandInfo> programs(Engine engine, Predicate<String> wanted) {
        List<CommandInfo> found = new ArrayList<>();
        String path = engine.environment("PATH");
        for (String folder : path == null ? Set.<String>of() : new LinkedHashSet<>(List.of(path.split(File.pathSeparator)))) {
            String[] names = folder.isEmpty() ? null : new File(folder).list((in, name) -> wanted.test(name));
            for (String name : names == null ? new String[0] : names) {
                File file = new File(folder, name);
                CommandInfo program = file.isFile() && file.canExecute() ? application(engine, name, file.getPath()) : null;
                if (program != null && program.isVisible()) {
                    found.add(program);
                }
            }
        }
        return found;
    }

    private static CommandInfo byPath(Engine engine, String name) {
        Path path;
        try {
            path = engine.filePath(name);
            path = path == null ? null : path.toAbsolutePath().normalize();
        } catch (org.mooring.api.stream.DotNetException e) {
            return null;
        }
        if (path == null) {
            return null;
        }
        if (!Files.isRegularFile(path)) {
            Path script = Path.of(path + ".ps1");
            return Files.isRegularFile(script) ? script(engine, script) : null;
        }
        String file = path.toString();
        if (file.toLowerCase(java.util.Locale.ROOT).endsWith(".ps1")) {
            return script(engine, path);
        }
        return application(engine, path.getFileName().toString(), file);
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
