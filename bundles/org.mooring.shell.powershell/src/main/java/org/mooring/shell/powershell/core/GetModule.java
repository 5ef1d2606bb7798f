package org.mooring.shell.powershell.core;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.provider.Drives;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.modules.AvailableModules;
import org.mooring.shell.powershell.modules.ModuleInfo;
import org.mooring.shell.powershell.modules.ModuleSpecification;
import org.mooring.shell.powershell.runtime.Engine;

/** Gets the modules that are loaded, or that could be. */
@Cmdlet(verb = "Get", noun = "Module", outputTypes = "System.Management.Automation.PSModuleInfo", defaultParameterSet = "Loaded",
    className = "Microsoft.PowerShell.Commands.GetModuleCommand")
public final class GetModule extends PipelineCmdlet {

    @Parameter(position = 0, valueFromPipeline = true)
    @ValidateNotNullOrEmpty
    String[] name;

    @Parameter(valueFromPipelineByPropertyName = true)
    ModuleSpecification[] fullyQualifiedName;

    @Parameter(parameterSets = {"Loaded", "Available"})
    boolean all;

    @Parameter(parameterSet = "Available", mandatory = true)
    boolean listAvailable;

    @Parameter(parameterSet = "Available")
    String pSEdition;

    @Parameter(parameterSet = "Available")
    boolean skipEditionCheck;

    @Parameter(parameterSet = "Available")
    boolean refresh;

    @Override
    protected void processRecord() {
        if (name != null && fullyQualifiedName != null) {
            throw terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException", "The parameters Name and FullyQualifiedName"
                + " cannot be used together. Please specify only one parameter."), "NameAndFullyQualifiedNameCannotBeSpecifiedTogether",
                ErrorCategory.InvalidOperation, null));
        }
        List<ModuleInfo> found = listAvailable ? available() : loaded();
        for (ModuleInfo module : found) {
            if (isWanted(module)) {
                writeObject(listAvailable ? grouped(module) : module);
            }
        }
    }

    private boolean isWanted(ModuleInfo module) {
        if (pSEdition != null && module.manifest().compatibleEditions().stream().noneMatch(pSEdition::equalsIgnoreCase)) {
            return false;
        }
        if (fullyQualifiedName == null) {
            return true;
        }
        for (ModuleSpecification each : fullyQualifiedName) {
            boolean named = Wildcard.of(each.name(), true).matches(module.name()) || module.path().contains(each.name());
            if (named && each.range().allows(module)) {
                return true;
            }
        }
        return false;
    }

    /** Listed in groups by folder. */
    private static PSObject grouped(ModuleInfo module) {
        PSObject object = PSObject.of(module);
        object.ownTypeNames().add(0, "ModuleInfoGrouping");
        return object;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        if (name != null) {
            names.addAll(List.of(name));
        }
        if (fullyQualifiedName != null) {
            for (ModuleSpecification each : fullyQualifiedName) {
                names.add(each.name());
            }
        }
        return names;
    }

    private List<ModuleInfo> loaded() {
        List<String> names = names();
        for (String each : names) {
            if (each.indexOf('/') >= 0 || each.indexOf('\\') >= 0) {
                throw terminate(new ErrorRecord(new DotNetException("System.ArgumentException", "Running the Get-Module cmdlet without"
                    + " ListAvailable parameter is not supported for module names that include a path. Name parameter has this element '" + each
                    + "' which resolves to a path. Update the Name parameter to not have path elements, and then try again."),
                    "ModuleDiscoveryForLoadedModulesWorksOnlyForUnQualifiedNames", ErrorCategory.InvalidArgument, each));
            }
        }
        Engine engine = Engine.current();
        if (all) {
            return engine.modules().all().stream().filter(m -> isNamed(names, m.name()))
                .sorted(java.util.Comparator.comparing(ModuleInfo::name, String.CASE_INSENSITIVE_ORDER)).toList();
        }
        return engine.modules().visible(m -> isNamed(names, m.name()));
    }

    private static boolean isNamed(List<String> names, String module) {
        return names.isEmpty() || names.stream().anyMatch(n -> Wildcard.of(n, true).matches(module));
    }

    private List<ModuleInfo> available() {
        AvailableModules modules = new AvailableModules(Engine.current());
        List<String> plain = new ArrayList<>();
        List<ModuleInfo> found = new ArrayList<>();
        for (String each : names()) {
            if (each.indexOf('/') >= 0 || each.indexOf('\\') >= 0) {
                ofPath(modules, each, found);
            } else {
                plain.add(each);
            }
        }
        if (!plain.isEmpty() || names().isEmpty()) {
            Engine.current().modules().bundles().scripted().stream().filter(m -> isNamed(plain, m.name())).forEach(found::add);
            found.addAll(modules.find(m -> isNamed(plain, m), all));
        }
        return found;
    }

    private void ofPath(AvailableModules modules, String path, List<ModuleInfo> found) {
        String full = session().service(Drives.class).qualify(path).providerPath();
        List<ModuleInfo> here = modules.ofPath(Path.of(full).normalize());
        found.addAll(here);
        if (here.isEmpty() && !Wildcard.isPattern(path)) {
            writeError(new ErrorRecord(new DotNetException("System.IO.FileNotFoundException", "The specified module '" + full
                + "' was not found. Update the Name parameter to point to a valid path, and then try again. "), "Modules_ModuleNotFoundForGetModule",
                ErrorCategory.ResourceUnavailable, full));
        }
    }
}
