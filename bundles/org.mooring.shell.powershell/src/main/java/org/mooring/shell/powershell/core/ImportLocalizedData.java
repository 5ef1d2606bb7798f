package org.mooring.shell.powershell.core;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.AutomationNull;
import org.mooring.shell.powershell.modules.DataFile;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.VariableAccess;

/** Import-LocalizedData: the texts of a script in the user's language, from the folder of that language (about_Script_Internationalization). */
@Cmdlet(verb = "Import", noun = "LocalizedData", className = "Microsoft.PowerShell.Commands.ImportLocalizedData")
public final class ImportLocalizedData extends PipelineCmdlet {

    private static final String ENGLISH = "en-US";

    @Parameter(position = 0)
    @Alias("Variable")
    @ValidateNotNullOrEmpty
    String bindingVariable;

    @Parameter(position = 1)
    String uICulture;

    @Parameter
    String baseDirectory;

    @Parameter
    String fileName;

    @Parameter
    String[] supportedCommand = {};

    @Override
    protected void processRecord() {
        Engine engine = Engine.current();
        Path file = find(engine);
        if (file == null) {
            return;
        }
        List<String> commands = new ArrayList<>(List.of("ConvertFrom-StringData"));
        commands.addAll(List.of(supportedCommand));
        Object value;
        try {
            value = AutomationNull.toNull(DataFile.evaluate(engine, file, commands, List.of(), false));
        } catch (DotNetException e) {
            throw invalid("The following error occurred while PowerShell was loading the '" + file + "' script data file:\n" + e.getMessage());
        }
        if (bindingVariable == null) {
            writeObject(value);
        } else {
            VariableAccess.set(engine, bindingVariable, value);
        }
    }

    private static DotNetException invalid(String message) {
        return new DotNetException("System.Management.Automation.PSInvalidOperationException", message).withRecord("InvalidOperation",
            ErrorCategory.InvalidOperation, null);
    }

    /** The file in the folder of the culture, of one that it derives from, of English, or beside the script. */
    private Path find(Engine engine) {
        Frame caller = engine.frame;
        String script = caller == null || caller.at == null ? null : caller.at.source().file();
        if ((fileName == null || fileName.isEmpty()) && script == null) {
            throw invalid("The FileName parameter was not specified. The FileName parameter is required when Import-LocalizedData is not called"
                + " from a script file.");
        }
        if (fileName != null && fileName.indexOf('/') >= 0) {
            throw invalid("The argument for the FileName parameter should not contain a path.");
        }
        Path folder = baseDirectory != null && !baseDirectory.isEmpty() ? engine.filePath(baseDirectory).normalize()
            : script != null ? Path.of(script).getParent() : engine.filePath(".").normalize();
        String named = fileName == null || fileName.isEmpty() ? Path.of(script).getFileName().toString() : fileName;
        int dot = named.lastIndexOf('.');
        String data = (dot > 0 ? named.substring(0, dot) : named) + ".psd1";
        String culture = uICulture != null ? uICulture : engine.host().uiCulture().toLanguageTag();
        List<String> cultures = new ArrayList<>(parents(culture));
        if (uICulture == null && !culture.equals(ENGLISH)) {
            cultures.addAll(parents(ENGLISH));
        }
        for (String each : cultures) {
            Path file = folder.resolve(each).resolve(data);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        Path beside = folder.resolve(data);
        if (Files.isRegularFile(beside)) {
            return beside;
        }
        Path first = folder.resolve(culture);
        writeError(new ErrorRecord(new DotNetException("System.Management.Automation.PSInvalidOperationException", "Cannot find the PowerShell data"
            + " file '" + data + "' in directory '" + first + "', or in any parent culture directories."), "ImportLocalizedData",
            ErrorCategory.ObjectNotFound, first.resolve(data).toString()));
        return null;
    }

    /** A culture and those that it derives from: zh-Hant-TW, zh-Hant, zh. */
    private static List<String> parents(String culture) {
        List<String> names = new ArrayList<>();
        String tag = Locale.forLanguageTag(culture).toLanguageTag();
        for (String name = "und".equals(tag) ? culture : tag; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('-')))) {
            names.add(name);
        }
        return names;
    }
}
