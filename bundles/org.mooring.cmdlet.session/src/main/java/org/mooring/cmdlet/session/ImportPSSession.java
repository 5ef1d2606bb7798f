package org.mooring.cmdlet.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.ErrorCategory;

/** Import-PSSession: the commands of a session elsewhere as if they were here, in a module that lasts as long as this session. */
@Cmdlet(verb = "Import", noun = "PSSession", className = "Microsoft.PowerShell.Commands.ImportPSSessionCommand",
    outputTypes = "System.Management.Automation.PSModuleInfo")
public final class ImportPSSession extends ProxyCommandBase {

    @Parameter
    @ValidateNotNullOrEmpty
    String prefix;

    @Parameter
    boolean disableNameChecking;

    @Override
    protected void beginProcessing() {
        ProxyModule made = proxies(new ProxyModule(session, SessionRecipe.NONE, null, true), prefix);
        Path folder = folder();
        Path manifest = write(made, folder, "Implicit remoting for " + session.computerName()).stream()
            .filter(file -> file.toString().endsWith(".psd1")).findFirst().orElseThrow();
        Map<String, Object> arguments = new HashMap<>(Map.of("Name", manifest.toString(), "ArgumentList", new Object[] {session}, "PassThru", true,
            "Global", true, "DisableNameChecking", disableNameChecking));
        if (prefix != null) {
            arguments.put("Prefix", prefix);
        }
        session().invoke("Import-Module", arguments, List.of()).forEach(this::writeObject);
    }

    private Path folder() {
        try {
            return session().kept(TemporaryFolders.class, TemporaryFolders::new).make();
        } catch (IOException e) {
            throw terminate(SessionErrors.of("System.IO.IOException", "FileOpenFailure", ErrorCategory.OpenError, null,
                String.valueOf(e.getMessage())));
        }
    }
}
