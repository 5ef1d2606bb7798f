package org.mooring.shell.powershell.commands;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.mooring.shell.powershell.runtime.Engine;

/** The commands of a configuration, with what of them is visible: made once, shared by its sessions. */
public final class BaseCommands {

    private final Map<String, CmdletInfo> cmdlets = new LinkedHashMap<>();
    private final Map<String, AliasInfo> aliases = new LinkedHashMap<>();
    private final Map<String, FunctionInfo> functions = new LinkedHashMap<>();
    private final Map<String, Map<String, CommandInfo>> modules = new HashMap<>();
    private final boolean shared;

    /** @param shared whether several sessions have them in common: then no session may change one */
    public BaseCommands(boolean shared) {
        this.shared = shared;
    }

    /** Adds a command; one of the same kind and name that was there before gives way. Null is none. */
    public void add(CommandInfo command) {
        if (command == null) {
            return;
        }
        String key = CommandTable.key(command.name());
        switch (command) {
            case CmdletInfo cmdlet -> cmdlets.put(key, cmdlet);
            case AliasInfo alias -> aliases.put(key, alias);
            case FunctionInfo function -> functions.put(key, function);
            default -> throw new IllegalArgumentException(command.commandType() + " " + command.name() + " is not a session's.");
        }
        if (!command.moduleName().isEmpty()) {
            modules.computeIfAbsent(CommandTable.key(command.moduleName()), m -> new HashMap<>()).put(key, command);
        }
    }

    /** Whether something is visible here that is not, or is something else, there. */
    public boolean showMoreThan(BaseCommands other) {
        return more(cmdlets, other.cmdlets) || more(aliases, other.aliases) || more(functions, other.functions);
    }

    private static boolean more(Map<String, ? extends CommandInfo> here, Map<String, ? extends CommandInfo> there) {
        return here.entrySet().stream().filter(entry -> entry.getValue().isVisible()).anyMatch(entry -> {
            CommandInfo same = there.get(entry.getKey());
            return same == null || !same.isVisible() || !same.definition().equals(entry.getValue().definition());
        });
    }

    boolean isShared() {
        return shared;
    }

    /** Whether it is one of these, not one that a session has made. */
    boolean holds(CommandInfo command) {
        String key = CommandTable.key(command.name());
        return cmdlets.get(key) == command || aliases.get(key) == command || functions.get(key) == command;
    }

    public Map<String, CmdletInfo> cmdlets() {
        return cmdlets;
    }

    public Map<String, AliasInfo> aliases() {
        return aliases;
    }

    Map<String, FunctionInfo> functions(Engine engine) {
        return functions;
    }

    public boolean hasModule(String module) {
        return modules.containsKey(CommandTable.key(module));
    }

    CommandInfo ofModule(String module, String key) {
        Map<String, CommandInfo> own = modules.get(CommandTable.key(module));
        return own == null ? null : own.get(key);
    }
}
