package org.mooring.shell.powershell.modules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.mooring.dotnet.Version;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.CmdletInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.PSVariable;
import org.mooring.shell.powershell.runtime.SessionState;

/**
 * A module (System.Management.Automation.PSModuleInfo): one that a session has loaded, or one that was only looked at, whose exports
 * are what its manifest declares or what its text shows.
 */
public final class ModuleInfo {

    /** What scripts may do to it (System.Management.Automation.ModuleAccessMode). */
    public enum AccessMode { ReadWrite, ReadOnly, Constant }

    /** What was found in a module that was only looked at. */
    private final Set<String> detectedFunctions = new LinkedHashSet<>();
    private final Map<String, String> detectedAliases = new LinkedHashMap<>();
    private final List<CmdletInfo> cmdlets = new ArrayList<>();

    private String name;
    private String path;
    private String moduleType;
    private Version version = new Version(0, 0);
    private UUID guid = new UUID(0, 0);
    private SessionState state;
    private ManifestData manifest = ManifestData.NONE;
    private String rootModule;
    private String prefix;
    private Object privateData;
    private String definition = "";
    private AccessMode accessMode = AccessMode.ReadWrite;
    private boolean logsExecution;
    private PSScriptBlock onRemove;
    private final List<ModuleInfo> nested = new ArrayList<>();
    private final List<ModuleInfo> required = new ArrayList<>();

    /**
     * @param path its file; for a module made of a script block an id of its own
     * @param moduleType Script, Manifest, Binary
     */
    public ModuleInfo(String name, String path, String moduleType) {
        this.name = name;
        this.path = path;
        this.moduleType = moduleType;
    }

    /** A module of this file. */
    static ModuleInfo of(Path file, String moduleType) {
        return new ModuleInfo(ModulePaths.nameOf(file), file.toString(), moduleType);
    }

    public String name() {
        return name;
    }

    void name(String name) {
        this.name = name;
    }

    /** Its file, or what it is known by if it has none. */
    public String path() {
        return path;
    }

    void path(String path) {
        this.path = path;
    }

    /** The folder of its file. */
    public String base() {
        int slash = path == null ? -1 : path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    public String moduleType() {
        return moduleType;
    }

    void moduleType(String type) {
        moduleType = type;
    }

    public Version version() {
        return version;
    }

    void version(Version version) {
        this.version = version;
    }

    public UUID guid() {
        return guid;
    }

    void guid(UUID guid) {
        this.guid = guid;
    }

    /** Its scopes; null for one that was only looked at, and for modules of bundles. */
    public SessionState state() {
        return state;
    }

    void state(SessionState state) {
        this.state = state;
    }

    /** What its manifest says; {@link ManifestData#NONE} without one. */
    public ManifestData manifest() {
        return manifest;
    }

    void manifest(ManifestData data) {
        manifest = data;
    }

    public String rootModule() {
        return rootModule;
    }

    void rootModule(String root) {
        rootModule = root;
    }

    /** What its commands' nouns begin with where nothing else is said, or null. */
    public String prefix() {
        return prefix;
    }

    void prefix(String prefix) {
        this.prefix = prefix;
    }

    public Object privateData() {
        return privateData;
    }

    public void privateData(Object data) {
        privateData = data;
    }

    /** The text of its code. */
    public String definition() {
        return definition;
    }

    void definition(String text) {
        definition = text;
    }

    public AccessMode accessMode() {
        return accessMode;
    }

    public void accessMode(AccessMode mode) {
        accessMode = mode;
    }

    public boolean logsExecution() {
        return logsExecution;
    }

    public void logsExecution(boolean logs) {
        logsExecution = logs;
    }

    public PSScriptBlock onRemove() {
        return onRemove;
    }

    public void onRemove(PSScriptBlock block) {
        onRemove = block;
    }

    public List<ModuleInfo> nested() {
        return nested;
    }

    void addNested(ModuleInfo module) {
        add(nested, module);
    }

    public List<ModuleInfo> required() {
        return required;
    }

    void addRequired(ModuleInfo module) {
        add(required, module);
    }

    private static void add(List<ModuleInfo> list, ModuleInfo module) {
        if (list.stream().noneMatch(m -> m.path.equalsIgnoreCase(module.path))) {
            list.add(module);
        }
    }

    void detect(String function) {
        detectedFunctions.add(function);
    }

    void detectAlias(String alias, String target) {
        detectedAliases.put(alias, target);
    }

    void addCmdlet(CmdletInfo cmdlet) {
        cmdlets.add(cmdlet);
    }

    // Exports

    public Map<String, FunctionInfo> functions() {
        Map<String, FunctionInfo> found = table();
        if (state != null) {
            state.exports().functions().forEach(f -> found.put(ImportOptions.named(f.name(), f.prefix()), f));
        } else {
            declaredOr(manifest.functionNames(), detectedFunctions).forEach(f -> found.put(f, function(f)));
        }
        return found;
    }

    private FunctionInfo function(String function) {
        FunctionInfo made = FunctionInfo.of(function, PSScriptBlock.EMPTY, false, null);
        made.module(this);
        return made;
    }

    public Map<String, AliasInfo> aliases() {
        Map<String, AliasInfo> found = table();
        if (state != null) {
            state.exports().aliases().forEach(a -> found.put(a.name(), a));
        } else {
            declaredOr(manifest.aliasNames(), detectedAliases.keySet()).forEach(a -> {
                String target = detectedAliases.get(a);
                AliasInfo made = new AliasInfo(a, target == null ? "" : target, null);
                made.module(this);
                found.put(a, made);
            });
        }
        return found;
    }

    /** What a manifest lists without wildcards is taken from there; where it has a pattern, what was found. */
    private static java.util.Collection<String> declaredOr(List<String> declared, Set<String> detected) {
        return declared != null ? declared : detected;
    }

    public Map<String, CmdletInfo> cmdlets() {
        Map<String, CmdletInfo> found = table();
        cmdlets.forEach(c -> found.put(c.name(), c));
        return found;
    }

    public Map<String, PSVariable> variables() {
        Map<String, PSVariable> found = table();
        if (state != null) {
            state.exports().variables().forEach(v -> found.put(v.name(), v));
        }
        return found;
    }

    /** All by name: a function hides a cmdlet, an alias both. */
    public Map<String, CommandInfo> commands() {
        Map<String, CommandInfo> all = new LinkedHashMap<>();
        cmdlets().forEach(all::put);
        functions().forEach(all::put);
        aliases().forEach(all::put);
        return all;
    }

    /** What it exports under a name, or null. */
    public CommandInfo command(String command) {
        return commands().entrySet().stream().filter(e -> e.getKey().equalsIgnoreCase(command)).map(Map.Entry::getValue)
            .reduce((first, last) -> last).orElse(null);
    }

    private static <T> Map<String, T> table() {
        return new LinkedHashMap<>();
    }

    @Override
    public String toString() {
        return name;
    }
}
