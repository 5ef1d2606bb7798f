package org.mooring.cmdlet.utility;

import java.util.Locale;
import java.util.Set;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/**
 * Add-Type: the types of .NET's own assemblies are there already, so that naming one of them is enough. There is no compiler of C# here and
 * nothing that loads .NET's binaries: what asks for either ends with an error that says so.
 */
@Cmdlet(verb = "Add", noun = "Type", defaultParameterSet = "FromSource", outputTypes = "System.Type",
    className = "Microsoft.PowerShell.Commands.AddTypeCommand")
public final class AddType extends PipelineCmdlet {

    private static final Set<String> OTHERS = Set.of("system", "mscorlib", "netstandard", "microsoft.csharp", "microsoft.win32.primitives",
        "microsoft.win32.registry", "microsoft.powershell.commands.utility", "microsoft.powershell.commands.management", "microsoft.powershell.consolehost",
        "microsoft.powershell.security", "newtonsoft.json", "windowsbase");
    private static final Set<String> OF_WINDOWS = Set.of("system.windows", "system.windows.forms", "system.windows.extensions", "system.serviceprocess",
        "system.design", "system.messaging", "system.enterpriseservices", "system.web.extensions", "system.speech", "system.management");

    @Parameter(parameterSet = "FromSource", mandatory = true, position = 0)
    String typeDefinition;

    @Parameter(parameterSet = "FromMember", mandatory = true, position = 0)
    String name;

    @Parameter(parameterSet = "FromMember", mandatory = true, position = 1)
    String[] memberDefinition;

    @Parameter(parameterSet = "FromMember")
    @Alias("NS")
    @AllowNull
    String namespace;

    @Parameter(parameterSet = "FromMember")
    @Alias("Using")
    @ValidateNotNull
    String[] usingNamespace;

    @Parameter(parameterSet = "FromPath", mandatory = true, position = 0)
    String[] path;

    @Parameter(parameterSet = "FromLiteralPath", mandatory = true)
    @Alias({"PSPath", "LP"})
    String[] literalPath;

    @Parameter(parameterSet = "FromAssemblyName", mandatory = true)
    @Alias("AN")
    String[] assemblyName;

    @Parameter(parameterSets = {"FromSource", "FromMember", "FromPath", "FromLiteralPath"})
    @Alias("RA")
    String[] referencedAssemblies;

    @Parameter(parameterSets = {"FromSource", "FromMember", "FromPath", "FromLiteralPath"})
    boolean passThru;

    @Parameter(parameterSets = {"FromSource", "FromMember", "FromPath", "FromLiteralPath"})
    boolean ignoreWarnings;

    @Parameter(parameterSets = {"FromSource", "FromMember"})
    @DotNetType("Microsoft.PowerShell.Commands.Language")
    Object language;

    @Parameter(parameterSets = {"FromSource", "FromMember", "FromPath", "FromLiteralPath"})
    @Alias("OA")
    String outputAssembly;

    @Parameter(parameterSets = {"FromSource", "FromMember", "FromPath", "FromLiteralPath"})
    @Alias("OT")
    @DotNetType("Microsoft.PowerShell.Commands.OutputAssemblyType")
    Object outputType;

    @Parameter(parameterSets = {"FromSource", "FromMember", "FromPath", "FromLiteralPath"})
    @ValidateNotNullOrEmpty
    String[] compilerOptions;

    @Override
    protected void endProcessing() {
        if (assemblyName == null) {
            throw terminate(new ErrorRecord(new DotNetException("System.NotSupportedException", "Cannot add type. Sources in C# cannot be compiled and .NET's"
                + " binaries cannot be loaded on the Java platform. Write the type as a PowerShell class instead."), "COMPILER_ERRORS",
                ErrorCategory.NotImplemented, typeDefinition != null ? typeDefinition : name));
        }
        for (String each : assemblyName) {
            String wanted = each.split(",", 2)[0].trim().toLowerCase(Locale.ROOT);
            boolean known = (wanted.startsWith("system.") || OTHERS.contains(wanted)) && !OF_WINDOWS.contains(wanted);
            if (!known) {
                throw terminate(new ErrorRecord(new DotNetException("System.Exception", "Cannot add type. The assembly '" + each + "' could not be found."),
                    "ASSEMBLY_NOT_FOUND", ErrorCategory.ObjectNotFound, each));
            }
        }
    }
}
