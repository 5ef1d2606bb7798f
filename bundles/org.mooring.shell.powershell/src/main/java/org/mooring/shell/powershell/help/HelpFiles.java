package org.mooring.shell.powershell.help;

import java.net.URL;
import java.util.Map;
import java.util.TreeMap;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.language.HelpContent;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.shell.powershell.commands.CmdletInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.CommandTable;
import org.mooring.shell.powershell.commands.DefaultFunctions;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.commands.ScriptFileInfo;
import org.mooring.shell.powershell.core.CoreModule;
import org.mooring.shell.powershell.runtime.Engine;

/** Finds what is written about commands and topics. Nothing is read, and nothing kept, before somebody asks. */
final class HelpFiles {

    /** The topic that Get-Help shows when nothing is asked for. */
    private static final String DEFAULT = "default";

    private HelpFiles() {}

    /** What is written about a command, or null: its comments, or those of the command it stands for, or its bundle's Markdown. */
    static HelpText of(CommandInfo command) {
        if (command instanceof CmdletInfo cmdlet) {
            URL file = ofModule(cmdlet.moduleName(), cmdlet.cmdlet().name());
            return file == null ? null : HelpText.of(file);
        }
        ScriptBlock tree = tree(command);
        HelpContent comments = tree == null ? null : tree.help().map(HelpContent::of).orElse(null);
        if (comments != null && comments.forwardHelpTargetName() != null) {
            Engine engine = Engine.current();
            CommandInfo target = engine.commands().lookup(comments.forwardHelpTargetName().strip(), kind -> true, false);
            return target instanceof CmdletInfo ? of(target) : HelpText.of(comments);
        }
        if (comments == null && command instanceof FunctionInfo && wrapped(command.name()) instanceof CmdletInfo cmdlet) {
            return of(cmdlet);
        }
        if (tree != null && (comments == null || comments.mamlHelpFile() != null)) {
            URL file = command instanceof FunctionInfo function ? ofFunction(function) : null;
            HelpText told = file != null ? HelpText.of(file)
                : new HelpFolders(Engine.current()).of(command, comments == null ? null : comments.mamlHelpFile());
            if (told != null) {
                return told;
            }
        }
        return comments == null ? null : HelpText.of(comments);
    }

    /** The command whose help is shown for this one, as its comments say; null for its own. */
    static CommandInfo forwarded(CommandInfo command) {
        ScriptBlock tree = tree(command);
        HelpContent comments = tree == null ? null : tree.help().map(HelpContent::of).orElse(null);
        if (comments == null || comments.forwardHelpTargetName() == null) {
            return null;
        }
        String category = comments.forwardHelpCategory();
        CommandInfo target = Engine.current().commands().lookup(comments.forwardHelpTargetName().strip(),
            kind -> category == null || kind.equalsIgnoreCase(category.strip()), true);
        return target == command ? null : target;
    }

    /** The cmdlet that a function stands for because the session's configuration hides it: it shows some of its parameters only. Else null. */
    private static CommandInfo wrapped(String name) {
        CommandInfo cmdlet = Engine.current().configuration().commands().cmdlets().get(CommandTable.key(name));
        return cmdlet == null || cmdlet.isVisible() ? null : cmdlet;
    }

    static ScriptBlock tree(CommandInfo command) {
        return switch (command) {
            case FunctionInfo function -> function.block().code().tree();
            case ScriptFileInfo script -> script.block().code().tree();
            default -> null;
        };
    }

    /** Of a bundle's function, as long as it is the bundle's: who defines another under its name has another. */
    private static URL ofFunction(FunctionInfo function) {
        String name = function.name();
        if (function.definition().equals(DefaultFunctions.bodies().get(name))) {
            return new CoreModule().help(name);
        }
        for (CmdletModule module : Engine.current().configuration().state().modules()) {
            boolean ofScript = module.script().isPresent() && module.name().equalsIgnoreCase(function.moduleName());
            if (ofScript || function.definition().equals(module.functions().get(name))) {
                return module.help(name);
            }
        }
        return null;
    }

    private static URL ofModule(String moduleName, String command) {
        for (CmdletModule module : Engine.current().configuration().state().modules()) {
            URL help = module.name().equalsIgnoreCase(moduleName) ? module.help(command) : null;
            if (help != null) {
                return help;
            }
        }
        return null;
    }

    /** The topics of the session's modules: of bundles, and of folders. */
    static Map<String, URL> topics() {
        Map<String, URL> topics = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (CmdletModule module : Engine.current().configuration().state().modules()) {
            for (String topic : module.topics()) {
                topics.putIfAbsent(topic, module.help(topic));
            }
        }
        new HelpFolders(Engine.current()).topics().forEach(topics::putIfAbsent);
        return topics;
    }

    static TopicHelp first() {
        return new TopicHelp(DEFAULT, new CoreModule().help(DEFAULT));
    }
}
