package org.mooring.shell.powershell.core;

import java.nio.file.Files;
import java.nio.file.Path;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.shell.powershell.modules.ManifestTest;
import org.mooring.shell.powershell.modules.ModuleInfo;
import org.mooring.shell.powershell.runtime.Engine;

/** Test-ModuleManifest: whether a manifest is right, and what it names is there. */
@Cmdlet(verb = "Test", noun = "ModuleManifest", outputTypes = "System.Management.Automation.PSModuleInfo",
    className = "Microsoft.PowerShell.Commands.TestModuleManifestCommand")
public final class TestModuleManifest extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String path;

    @Override
    protected void processRecord() {
        Path file = Engine.current().filePath(path);
        if (file == null || !Files.exists(file)) {
            writeError(new ErrorRecord(new DotNetException("System.IO.FileNotFoundException", "The specified module '" + path
                + "' was not loaded because no valid module file was found in any module directory."), "Modules_ModuleNotFound",
                ErrorCategory.ResourceUnavailable, path));
            return;
        }
        file = file.normalize();
        if (!file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".psd1")) {
            throw terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException", "The module manifest path '" + file
                + "' is not valid. The value of the Path argument must resolve to a single file that has a '.psd1' extension. Change the value of"
                + " the Path argument to point to a valid psd1 file, and then try again."), "Modules_InvalidModuleManifestPath",
                ErrorCategory.InvalidArgument, path));
        }
        ModuleInfo module = new ManifestTest(Engine.current(), context(), path).run(file);
        if (module != null) {
            writeObject(module);
        }
    }
}
