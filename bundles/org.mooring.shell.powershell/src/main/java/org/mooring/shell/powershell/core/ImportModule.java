package org.mooring.shell.powershell.core;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateSet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.Version;
import org.mooring.shell.powershell.modules.ImportOptions;
import org.mooring.shell.powershell.modules.ImportRequest;
import org.mooring.shell.powershell.modules.ModuleInfo;
import org.mooring.shell.powershell.modules.ModuleLoader;
import org.mooring.shell.powershell.modules.ModuleSpecification;
import org.mooring.shell.powershell.modules.Patterns;
import org.mooring.shell.powershell.modules.VersionRange;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.SessionState;

/** Loads modules and brings what they export into the session. */
@Cmdlet(verb = "Import", noun = "Module", outputTypes = "System.Management.Automation.PSModuleInfo", defaultParameterSet = "Name",
    className = "Microsoft.PowerShell.Commands.ImportModuleCommand")
public final class ImportModule extends PipelineCmdlet {

    @Parameter
    boolean global;

    @Parameter
    @ValidateNotNull
    String prefix;

    @Parameter(parameterSet = "Name", mandatory = true, position = 0, valueFromPipeline = true)
    String[] name;

    @Parameter(parameterSet = "FullyQualifiedName", mandatory = true, position = 0, valueFromPipeline = true)
    ModuleSpecification[] fullyQualifiedName;

    @Parameter
    @ValidateNotNull
    String[] function;

    @Parameter
    @ValidateNotNull
    String[] cmdlet;

    @Parameter
    @ValidateNotNull
    String[] variable;

    @Parameter
    @ValidateNotNull
    String[] alias;

    @Parameter
    boolean force;

    @Parameter(parameterSets = {"Name", "FullyQualifiedName", "ModuleInfo"})
    boolean skipEditionCheck;

    @Parameter
    boolean passThru;

    @Parameter
    boolean asCustomObject;

    @Parameter(parameterSet = "Name")
    @Alias("Version")
    Version minimumVersion;

    @Parameter(parameterSet = "Name")
    String maximumVersion;

    @Parameter(parameterSet = "Name")
    Version requiredVersion;

    @Parameter(parameterSet = "ModuleInfo", mandatory = true, position = 0, valueFromPipeline = true)
    ModuleInfo[] moduleInfo;

    @Parameter
    @Alias("Args")
    Object[] argumentList = {};

    @Parameter
    boolean disableNameChecking;

    @Parameter
    @Alias("NoOverwrite")
    boolean noClobber;

    @Parameter
    @ValidateSet({"Local", "Global"})
    String scope;

    @Override
    protected void beginProcessing() {
        if (isBound("Scope") && isBound("Global")) {
            throw terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException", "The 'Global' and 'Scope' parameters cannot be"
                + " specified together. Remove one of these parameters, and then try running the command again."),
                "Modules_GlobalAndScopeParameterCannotBeSpecifiedTogether", ErrorCategory.InvalidOperation, null));
        }
    }

    @Override
    protected void processRecord() {
        Engine engine = Engine.current();
        ModuleLoader loader = new ModuleLoader(engine, context());
        if (moduleInfo != null) {
            for (ModuleInfo module : moduleInfo) {
                ofInfo(loader, module);
            }
        } else if (fullyQualifiedName != null) {
            for (ModuleSpecification each : fullyQualifiedName) {
                loader.byName(each.name(), request(new VersionRange(each.version(), maximum(each.maximumVersion()), each.requiredVersion(),
                    each.guid())));
            }
        } else {
            VersionRange range = new VersionRange(minimumVersion, maximum(maximumVersion), requiredVersion, null);
            if (range.minimum() != null && range.maximum() != null && range.maximum().compareTo(range.minimum()) < 0) {
                throw new DotNetException("System.Management.Automation.PSArgumentOutOfRangeException", "Specified argument was out of the range of"
                    + " valid values. (Parameter 'The MinimumVersion '" + range.minimum() + "' should not be greater than MaximumVersion '"
                    + range.maximum() + "'.')").withRecord("ArgumentOutOfRange", ErrorCategory.InvalidArgument, null);
            }
            for (String each : name) {
                loader.byName(each, request(range));
            }
        }
    }

    private static Version maximum(String text) {
        return text == null ? null : VersionRange.maximum(text);
    }

    /** One that is loaded is imported again; one that was only looked at is loaded from its file. */
    private void ofInfo(ModuleLoader loader, ModuleInfo module) {
        if (module.state() != null && !force) {
            loader.known(module, request(VersionRange.ANY));
        } else {
            loader.byName(module.path(), request(VersionRange.ANY));
        }
    }

    private ImportRequest request(VersionRange range) {
        SessionState target = global || "Global".equalsIgnoreCase(scope) ? Engine.current().global() : null;
        ImportOptions options = new ImportOptions(Patterns.of(function), Patterns.of(cmdlet), Patterns.of(alias), Patterns.of(variable), noClobber,
            "Local".equalsIgnoreCase(scope), !disableNameChecking);
        return new ImportRequest(target, prefix, options, range, force, passThru, asCustomObject, argumentList == null ? new Object[0] : argumentList);
    }
}
