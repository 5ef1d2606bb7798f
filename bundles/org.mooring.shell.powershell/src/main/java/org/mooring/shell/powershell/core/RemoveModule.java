package org.mooring.shell.powershell.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.modules.ModuleInfo;
import org.mooring.shell.powershell.modules.ModuleRemoval;
import org.mooring.shell.powershell.modules.ModuleSpecification;
import org.mooring.shell.powershell.runtime.Engine;

/** Unloads modules, with those that only they have loaded. */
@Cmdlet(verb = "Remove", noun = "Module", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.RemoveModuleCommand")
public final class RemoveModule extends PipelineCmdlet {

    @Parameter(parameterSet = "name", mandatory = true, position = 0, valueFromPipeline = true)
    String[] name = {};

    @Parameter(parameterSet = "FullyQualifiedName", mandatory = true, position = 0, valueFromPipeline = true)
    ModuleSpecification[] fullyQualifiedName = {};

    @Parameter(parameterSet = "ModuleInfo", mandatory = true, position = 0, valueFromPipeline = true)
    ModuleInfo[] moduleInfo = {};

    @Parameter
    boolean force;

    private int removed;

    @Override
    protected void processRecord() {
        Engine engine = Engine.current();
        Set<ModuleInfo> named = new LinkedHashSet<>();
        for (String each : name) {
            named.addAll(engine.modules().visible(m -> Wildcard.of(each, true).matches(m.name())));
        }
        for (ModuleSpecification each : fullyQualifiedName) {
            named.addAll(engine.modules().visible(m -> each.matches(m)));
        }
        named.addAll(List.of(moduleInfo));
        Map<ModuleInfo, List<ModuleInfo>> all = new LinkedHashMap<>();
        for (ModuleInfo module : named) {
            List<ModuleInfo> along = new ArrayList<>(List.of(module));
            nested(module, along);
            Collections.reverse(along);
            along.removeIf(m -> !isAllowed(m));
            all.put(module, along);
        }
        ModuleRemoval removal = new ModuleRemoval(engine, context(), force);
        all.forEach((module, along) -> along.forEach(each -> {
            if (!isRequired(engine, each, named)) {
                removed++;
                removal.remove(each, module.name());
            }
        }));
    }

    private static void nested(ModuleInfo module, List<ModuleInfo> found) {
        Set<ModuleInfo> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.addAll(found);
        for (ModuleInfo each : module.nested()) {
            if (seen.add(each)) {
                found.add(each);
                nested(each, found);
            }
        }
    }

    private boolean isAllowed(ModuleInfo module) {
        if (module.accessMode() == ModuleInfo.AccessMode.Constant) {
            refuse("Modules_ModuleIsConstant", module, "Unable to remove the module '" + module.name()
                + "' because it is marked as 'constant.' A module cannot be removed if it is marked 'constant.'");
            return false;
        }
        if (module.accessMode() == ModuleInfo.AccessMode.ReadOnly && !force) {
            refuse("Modules_ModuleIsReadOnly", module, "Unable to remove the module '" + module.name()
                + "' because it is read-only. Add the Force parameter to your command to remove read-only modules.");
            return false;
        }
        return shouldProcess(module.name() + " (Path: '" + module.path() + "')");
    }

    private void refuse(String id, ModuleInfo module, String message) {
        writeError(new ErrorRecord(new DotNetException("System.InvalidOperationException", message), id, ErrorCategory.PermissionDenied, module));
    }

    private boolean isRequired(Engine engine, ModuleInfo module, Set<ModuleInfo> going) {
        if (force) {
            return false;
        }
        for (ModuleInfo other : engine.modules().visible(m -> m.required().contains(module) && !going.contains(m))) {
            refuse("Modules_ModuleIsRequired", module, "Unable to remove the module '" + module.name() + "' because it is required by '"
                + other.name() + "'. Add the Force parameter to your command to remove the module.");
            return true;
        }
        return false;
    }

    @Override
    protected void endProcessing() {
        if (removed > 0 || isBound("WhatIf")) {
            return;
        }
        boolean patternsOnly = true;
        for (String each : name) {
            patternsOnly &= Wildcard.isPattern(each);
        }
        if (!patternsOnly || moduleInfo.length > 0 || fullyQualifiedName.length > 0) {
            writeError(new ErrorRecord(new DotNetException("System.InvalidOperationException", "No modules were removed. Verify that the"
                + " specification of modules to remove is correct and those modules exist in the runspace."), "Modules_NoModulesRemoved",
                ErrorCategory.ResourceUnavailable, null));
        }
    }
}
