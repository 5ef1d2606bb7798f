package org.mooring.shell.powershell.modules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.OpenFile;
import org.mooring.format.Views;
import org.mooring.object.Members;
import org.mooring.object.TypesXml;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Engine;

/** The files of a manifest that are no scripts: assemblies, type data, format data. A session configuration may name such too. */
public final class ManifestFiles {

    private final Engine engine;
    private final CmdletContext context;

    ManifestFiles(Engine engine, CmdletContext context) {
        this.engine = engine;
        this.context = context;
    }

    /** What can't be loaded ends the cmdlet. */
    void load(ManifestData data) {
        try {
            data.requiredAssemblies.forEach(ManifestFiles::assembly);
            for (String file : data.typeFiles) {
                context.writeVerbose("Loading 'TypesToProcess' from path '" + file + "'.");
                types(engine, file);
            }
            for (String file : data.formatFiles) {
                context.writeVerbose("Loading 'FormatsToProcess' from path '" + file + "'.");
                formats(engine, file);
            }
        } catch (DotNetException e) {
            throw context.terminate(new ErrorRecord(e, "FormatXmlUpdateException", ErrorCategory.InvalidOperation, null));
        }
    }

    private static String text(String file) {
        try {
            return OpenFile.text(Path.of(file));
        } catch (IOException e) {
            throw new DotNetException("System.IO.IOException", e.getMessage(), e);
        }
    }

    public static void formats(Engine engine, String file) {
        Views.of(engine.callerSession()).add(file, text(file), false);
    }

    public static void types(Engine engine, String file) {
        TypesXml types = TypesXml.read(text(file), engine.callerSession()::compile);
        List<String> errors = types.errors();
        if (!errors.isEmpty()) {
            StringBuilder message = new StringBuilder("The following error occurred while loading the extended type data file: \n");
            errors.forEach(e -> message.append(", ").append(file).append(e).append('\n'));
            throw new DotNetException(Errors.RUNTIME, message.toString());
        }
        types.types().forEach(Members.current().types()::update);
    }

    /** The classes of .NET that there are have stand-ins; no other assembly can be loaded. */
    public static void assembly(String name) {
        String plain = name.toLowerCase(java.util.Locale.ROOT).endsWith(".dll") ? name.substring(0, name.length() - 4) : name;
        if (!plain.startsWith("System") && !plain.startsWith("Microsoft.PowerShell.") && !plain.equals("netstandard") && !plain.equals("mscorlib")) {
            throw new DotNetException("System.IO.FileNotFoundException", "Could not load file or assembly '" + plain
                + ", Culture=neutral, PublicKeyToken=null'. The system cannot find the file specified.\n");
        }
    }
}
