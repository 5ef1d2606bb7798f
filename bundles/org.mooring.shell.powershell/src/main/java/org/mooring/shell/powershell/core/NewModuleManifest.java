package org.mooring.shell.powershell.core;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowEmptyCollection;
import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateSet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.Uri;
import org.mooring.dotnet.Version;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.modules.ManifestWriter;
import org.mooring.shell.powershell.runtime.Engine;

/** New-ModuleManifest: writes a module manifest with all its members, those that were not given as comments. */
@Cmdlet(verb = "New", noun = "ModuleManifest", outputTypes = "System.String", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.NewModuleManifestCommand")
public final class NewModuleManifest extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0)
    String path;

    @Parameter
    @AllowEmptyCollection
    Object[] nestedModules;

    @Parameter
    UUID guid = UUID.randomUUID();

    @Parameter
    @AllowEmptyString
    String author;

    @Parameter
    @AllowEmptyString
    String companyName;

    @Parameter
    @AllowEmptyString
    String copyright;

    @Parameter
    @AllowEmptyString
    @Alias("ModuleToProcess")
    String rootModule;

    @Parameter
    @ValidateNotNull
    Version moduleVersion = new Version(0, 0, 1);

    @Parameter
    @AllowEmptyString
    String description;

    @Parameter
    @DotNetType("System.Reflection.ProcessorArchitecture")
    Object processorArchitecture;

    @Parameter
    Version powerShellVersion;

    @Parameter
    Version clrVersion;

    @Parameter
    Version dotNetFrameworkVersion;

    @Parameter
    String powerShellHostName;

    @Parameter
    Version powerShellHostVersion;

    @Parameter
    Object[] requiredModules;

    @Parameter
    @AllowEmptyCollection
    String[] typesToProcess;

    @Parameter
    @AllowEmptyCollection
    String[] formatsToProcess;

    @Parameter
    @AllowEmptyCollection
    String[] scriptsToProcess;

    @Parameter
    @AllowEmptyCollection
    String[] requiredAssemblies;

    @Parameter
    @AllowEmptyCollection
    String[] fileList;

    @Parameter
    @AllowEmptyCollection
    Object[] moduleList;

    @Parameter
    @AllowEmptyCollection
    String[] functionsToExport;

    @Parameter
    @AllowEmptyCollection
    String[] aliasesToExport;

    @Parameter
    @AllowEmptyCollection
    String[] variablesToExport = {"*"};

    @Parameter
    @AllowEmptyCollection
    String[] cmdletsToExport;

    @Parameter
    @AllowEmptyCollection
    String[] dscResourcesToExport;

    @Parameter
    @AllowEmptyCollection
    @ValidateSet({"Desktop", "Core"})
    String[] compatiblePSEditions;

    @Parameter
    @AllowNull
    Object privateData;

    @Parameter
    @ValidateNotNullOrEmpty
    String[] tags;

    @Parameter
    @ValidateNotNullOrEmpty
    Uri projectUri;

    @Parameter
    @ValidateNotNullOrEmpty
    Uri licenseUri;

    @Parameter
    @ValidateNotNullOrEmpty
    Uri iconUri;

    @Parameter
    @ValidateNotNullOrEmpty
    String releaseNotes;

    @Parameter
    @ValidateNotNullOrEmpty
    String prerelease;

    @Parameter
    boolean requireLicenseAcceptance;

    @Parameter
    @ValidateNotNullOrEmpty
    String[] externalModuleDependencies;

    @Parameter
    @AllowNull
    String helpInfoUri;

    @Parameter
    boolean passThru;

    @Parameter
    @AllowNull
    String defaultCommandPrefix;

    @Override
    protected void endProcessing() {
        Path file = Engine.current().filePath(path);
        if (file == null || !path.toLowerCase(java.util.Locale.ROOT).endsWith(".psd1")) {
            throw terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException", "The module manifest path '" + path
                + "' is not valid. The value of the Path argument must resolve to a single file that has a '.psd1' extension. Change the value of"
                + " the Path argument to point to a valid psd1 file, and then try again."), "Modules_InvalidModuleManifestPath",
                ErrorCategory.InvalidArgument, path));
        }
        file = file.normalize();
        if (processorArchitecture != null && Conversion.toText(processorArchitecture).equals("IA64")) {
            throw terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException", "The processor architecture value of IA64 is not"
                + " supported. Run the New-ModuleManifest command again, specifying one of the following supported enumeration values for processor"
                + " architecture: None, MSIL, X86, Amd64, Arm"), "Modules_InvalidProcessorArchitectureInManifest", ErrorCategory.InvalidArgument,
                processorArchitecture));
        }
        checkPrivateData();
        if (!shouldProcess(file.toString(), "Creating the \"" + file + "\" module manifest file.")) {
            return;
        }
        String text = text(file);
        if (passThru) {
            writeObject(text);
        }
        try (OutputStream out = OpenFile.output(file)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw terminate(new ErrorRecord(new DotNetException("System.IO.DirectoryNotFoundException", "Could not find a part of the path '" + file
                + "'.", e), "FileOpenFailure", ErrorCategory.OpenError, file.toString()));
        }
    }

    private void checkPrivateData() {
        Object data = PSObject.base(privateData);
        if (data == null || data instanceof java.util.Map) {
            return;
        }
        if (tags != null || releaseNotes != null || projectUri != null || iconUri != null || licenseUri != null) {
            throw terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException", "The PrivateData parameter value must be a hash"
                + " table to create the module manifest with the following parameter values Tags, ProjectUri, LicenseUri, IconUri or ReleaseNotes."
                + " Either remove the Tags, ProjectUri, LicenseUri, IconUri, or ReleaseNotes parameter values or wrap the contents of PrivateData in"
                + " a hashtable."), "PrivateDataValueTypeShouldBeHashTable", ErrorCategory.InvalidArgument, privateData));
        }
        writeWarning("The PrivateData should be defined as a hashtable, but this module manifest defines it as an object. Please consider wrapping"
            + " the contents of PrivateData in a hashtable. This will enable you to add the Tags, ProjectUri, LicenseUri, IconUri, and ReleaseNotes"
            + " properties to the module manifest at a later time.");
    }

    private String text(Path file) {
        if (rootModule != null || nestedModules != null || requiredModules != null) {
            String[] all = {"*"};
            functionsToExport = functionsToExport == null ? all : functionsToExport;
            cmdletsToExport = cmdletsToExport == null ? all : cmdletsToExport;
            aliasesToExport = aliasesToExport == null ? all : aliasesToExport;
        }
        String by = author == null || author.isEmpty() ? System.getProperty("user.name") : author;
        String name = file.getFileName().toString();
        ManifestWriter out = new ManifestWriter(name.substring(0, name.length() - ".psd1".length()), by);
        out.text("RootModule", rootModule);
        out.text("ModuleVersion", moduleVersion);
        out.names("CompatiblePSEditions", compatiblePSEditions, false);
        out.text("GUID", guid);
        out.text("Author", by);
        out.text("CompanyName", companyName == null || companyName.isEmpty() ? "Unknown" : companyName);
        out.text("Copyright", copyright == null || copyright.isEmpty() ? "(c) " + by + ". All rights reserved." : copyright);
        out.text("Description", description);
        out.text("PowerShellVersion", powerShellVersion);
        out.text("PowerShellHostName", powerShellHostName);
        out.text("PowerShellHostVersion", powerShellHostVersion);
        out.text("DotNetFrameworkVersion", dotNetFrameworkVersion);
        out.text("ClrVersion", clrVersion);
        out.text("ProcessorArchitecture", processorArchitecture);
        out.modules("RequiredModules", requiredModules);
        out.names("RequiredAssemblies", requiredAssemblies, false);
        out.names("ScriptsToProcess", scriptsToProcess, false);
        out.names("TypesToProcess", typesToProcess, false);
        out.names("FormatsToProcess", formatsToProcess, false);
        out.modules("NestedModules", nestedModules);
        out.names("FunctionsToExport", functionsToExport, true);
        out.names("CmdletsToExport", cmdletsToExport, true);
        out.names("VariablesToExport", variablesToExport, false);
        out.names("AliasesToExport", aliasesToExport, true);
        out.names("DscResourcesToExport", dscResourcesToExport, false);
        out.modules("ModuleList", moduleList);
        out.names("FileList", fileList, false);
        if (privateData != null && !(PSObject.base(privateData) instanceof java.util.Map)) {
            out.text("PrivateData", privateData);
        } else {
            out.beginPrivateData();
            out.names("Tags", tags, false);
            out.text("LicenseUri", licenseUri);
            out.text("ProjectUri", projectUri);
            out.text("IconUri", iconUri);
            out.text("ReleaseNotes", releaseNotes);
            out.text("Prerelease", prerelease);
            out.flag("RequireLicenseAcceptance", requireLicenseAcceptance);
            out.names("ExternalModuleDependencies", externalModuleDependencies, false);
            out.endPrivateData((java.util.Map<?, ?>) PSObject.base(privateData));
        }
        out.text("HelpInfoURI", helpInfoUri);
        out.text("DefaultCommandPrefix", defaultCommandPrefix);
        return out.finish();
    }
}
