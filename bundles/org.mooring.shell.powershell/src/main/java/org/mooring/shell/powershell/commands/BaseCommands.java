package org.mooring.shell.powershell.commands;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.Visible;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.Scripts;

/** The commands of a configuration's modules, with what of them is visible: made once, shared by its sessions. */
public final class BaseCommands {

    private final Map<String, CmdletInfo> cmdlets = new LinkedHashMap<>();
    private final Map<String, AliasInfo> aliases = new LinkedHashMap<>();
    private final Map<String, FunctionInfo> functions = new LinkedHashMap<>();
    private final Map<String, Map<String, CommandInfo>> modules = new HashMap<>();

    public BaseCommands(List<CmdletModule> modules, Visible visible) {
        for (CmdletModule module : modules) {
            Map<String, CommandInfo> own = this.modules.computeIfAbsent(CommandTable.key(module.name()), m -> new HashMap<>());
            for (CmdletDefinition definition : module.cmdlets()) {
                CmdletInfo info = new CmdletInfo(definition, module.name(), module.version());
                info.visible(visible.cmdlets().shows(module.name(), info.name()));
                cmdlets.put(CommandTable.key(info.name()), info);
                own.put(CommandTable.key(info.name()), info);
            }
            module.aliases().forEach((name, target) -> {
                AliasInfo info = new AliasInfo(name, target, module.name()).withOptions(AliasOptions.of(name));
                info.visible(visible.aliases().shows(module.name(), name));
                aliases.put(CommandTable.key(name), info);
                own.put(CommandTable.key(name), info);
            });
            module.functions().forEach((name, body) -> own.put(CommandTable.key(name), function(name, body, module.name(), visible)));
        }
        DefaultFunctions.bodies().forEach((name, body) -> function(name, body, "", visible));
        aliases.put("cls", alias("cls", "Clear-Host", visible));
    }

    private FunctionInfo function(String name, String body, String module, Visible visible) {
        FunctionInfo info = new FunctionInfo(name, new PSScriptBlock(Scripts.code(body), null), false, module);
        info.visible(visible.functions().shows(module, name));
        functions.put(CommandTable.key(name), info);
        return info;
    }

    private static AliasInfo alias(String name, String target, Visible visible) {
        AliasInfo info = new AliasInfo(name, target, "").withOptions(AliasOptions.of(name));
        info.visible(visible.aliases().shows("", name));
        return info;
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

    boolean hasModule(String module) {
        return modules.containsKey(CommandTable.key(module));
    }

    CommandInfo ofModule(String module, String key) {
        Map<String, CommandInfo> own = modules.get(CommandTable.key(module));
        return own == null ? null : own.get(key);
    }
}
