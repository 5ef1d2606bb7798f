package org.mooring.cmdlet.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.EncodingArgument;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.provider.Drives;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.Encoding;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/** Export-PSSession: the commands of a session elsewhere as a module in files, which makes a session like it when one of them is called. */
@Cmdlet(verb = "Export", noun = "PSSession", className = "Microsoft.PowerShell.Commands.ExportPSSessionCommand",
    outputTypes = "System.IO.FileInfo")
public final class ExportPSSession extends ProxyCommandBase {

    @Parameter(mandatory = true, position = 1)
    @Alias({"PSPath", "ModuleName"})
    @ValidateNotNullOrEmpty
    String outputModule;

    @Parameter
    boolean force;

    @Parameter
    @ValidateNotNullOrEmpty
    @EncodingArgument
    Object encoding;

    @Override
    protected void beginProcessing() {
        Path folder = folder();
        if (Files.exists(folder) && !force) {
            throw terminate(SessionErrors.of("System.ArgumentException", "ExportPSSession_ErrorDirectoryExists", ErrorCategory.ResourceExists,
                folder.toString(), "The directory '" + folder + "' already exists.  Use the -Force parameter if you want to overwrite the"
                    + " directory and files within the directory."));
        }
        SessionRecipe recipe = new SessionRecipe(session);
        if (recipe.connection() == null) {
            throw terminate(SessionErrors.of("System.Management.Automation.PSNotSupportedException", "NotSupported", ErrorCategory.NotImplemented, session,
                "A session over " + session.transport() + " cannot be exported."));
        }
        ProxyModule made = proxies(new ProxyModule(session, recipe, module, false), null);
        for (Path file : write(made, folder, "Implicit remoting for " + session.computerName())) {
            session().invoke("Get-Item", Map.of("LiteralPath", file.toString()), List.of()).forEach(this::writeObject);
        }
    }

    @Override
    Encoding encoding() {
        Object named = PSObject.base(encoding);
        if (named == null || named instanceof Encoding) {
            return named == null ? Encoding.UTF8 : (Encoding) named;
        }
        if (named instanceof Number page) {
            return Encoding.of(page.intValue());
        }
        return switch (Conversion.toText(named).toLowerCase(Locale.ROOT)) {
            case "utf8", "utf8nobom", "default", "utf-8" -> Encoding.UTF8;
            case "utf8bom" -> Encoding.UTF8_BOM;
            case "bigendianunicode" -> Encoding.of("utf-16be");
            case "utf32" -> Encoding.of("utf-32");
            case "bigendianutf32" -> Encoding.of("utf-32be");
            default -> Encoding.of(Conversion.toText(named));
        };
    }

    /** A name alone is that of a module of the user's. */
    private Path folder() {
        if (!outputModule.contains("/") && !outputModule.contains("\\") && !outputModule.startsWith(".")) {
            return Path.of(System.getProperty("user.home"), ".local", "share", "powershell", "Modules", outputModule);
        }
        return Path.of(session().service(Drives.class).qualify(outputModule).providerPath());
    }
}
