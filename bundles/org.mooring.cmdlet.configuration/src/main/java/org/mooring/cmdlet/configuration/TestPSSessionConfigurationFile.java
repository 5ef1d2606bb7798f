package org.mooring.cmdlet.configuration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.ConfigurationFile;
import org.mooring.api.configuration.ConfigurationStore;
import org.mooring.api.provider.Drives;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** Says whether a session configuration file is one, warns of what is wrong with it, and of what it opens wider than it looks. */
@Cmdlet(verb = "Test", noun = "PSSessionConfigurationFile", className = "Microsoft.PowerShell.Commands.TestPSSessionConfigurationFileCommand",
    outputTypes = "System.Boolean")
public final class TestPSSessionConfigurationFile extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String path;

    private final ConfigurationStore store;

    TestPSSessionConfigurationFile(ConfigurationStore store) {
        this.store = store;
    }

    @Override
    protected void processRecord() {
        Path file = Path.of(session().service(Drives.class).qualify(path).providerPath());
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".pssc")) {
            throw terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException", "The file path '" + path
                + "' is not valid. The path argument must resolve to a single file in the file system with a '.pssc' extension."),
                "InvalidPSSessionConfigurationFilePath", ErrorCategory.InvalidArgument, path));
        }
        try {
            store.advice(file.toString(), ConfigurationFile.text(file)).forEach(advice -> writeWarning(advice.toString()));
            writeObject(true);
        } catch (ConfigurationException e) {
            writeWarning(e.getMessage());
            writeObject(false);
        } catch (IOException e) {
            throw terminate(new ErrorRecord(new DotNetException("System.IO.FileNotFoundException", "Could not find file '" + file + "'."),
                "PSSessionConfigurationFileNotFound", ErrorCategory.ObjectNotFound, path));
        }
    }
}
