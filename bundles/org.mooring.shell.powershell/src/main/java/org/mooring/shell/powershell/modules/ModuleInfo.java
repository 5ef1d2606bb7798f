package org.mooring.shell.powershell.modules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.PSVariable;
import org.mooring.shell.powershell.runtime.SessionState;

/** A module that a session has loaded (System.Management.Automation.PSModuleInfo). */
public final class ModuleInfo {

    private final String name;
    private final String path;
    private final String moduleType;
    private String version = "0.0";
    private UUID guid = new UUID(0, 0);
    private SessionState state;
    private final Map<String, CommandInfo> exported = new LinkedHashMap<>();
    private final Map<String, PSVariable> exportedVariables = new LinkedHashMap<>();
    private final Map<String, Object> manifest = new LinkedHashMap<>();
    private ExportRules rules;
    private PSScriptBlock onRemove;

    /** @param moduleType Script, Manifest, Binary */
    public ModuleInfo(String name, String path, String moduleType) {
        this.name = name;
        this.path = path;
        this.moduleType = moduleType;
    }

    public String name() {
        return name;
    }

    /** Its file, or null. */
    public String path() {
        return path;
    }

    public String moduleType() {
        return moduleType;
    }

    public String version() {
        return version;
    }

    public void version(String version) {
        this.version = version;
    }

    public UUID guid() {
        return guid;
    }

    public void guid(UUID guid) {
        this.guid = guid;
    }

    /** Its scopes; null for a module without code. */
    public SessionState state() {
        return state;
    }

    public void state(SessionState state) {
        this.state = state;
    }

    /** Commands by their lower-case name with the kind before it: {@code function:x}, {@code alias:x}, {@code cmdlet:x}. */
    public Map<String, CommandInfo> exported() {
        return exported;
    }

    public Map<String, PSVariable> exportedVariables() {
        return exportedVariables;
    }

    /** The keys of its manifest. */
    public Map<String, Object> manifest() {
        return manifest;
    }

    /** What Export-ModuleMember said; null while it said nothing. */
    public ExportRules rules() {
        return rules;
    }

    public void rules(ExportRules rules) {
        this.rules = rules;
    }

    public PSScriptBlock onRemove() {
        return onRemove;
    }

    public void onRemove(PSScriptBlock block) {
        onRemove = block;
    }

    @Override
    public String toString() {
        return name;
    }
}
