package org.mooring.cmdlet.utility;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.EncodingArgument;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.object.Enumeration;

/** Tee-Object: keeps objects in a file or variable, and hands them on. */
@Cmdlet(verb = "Tee", noun = "Object", defaultParameterSet = "File", className = "Microsoft.PowerShell.Commands.TeeObjectCommand")
public final class TeeObject extends PipelineCmdlet {

    @Parameter(valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(parameterSet = "File", mandatory = true, position = 0)
    @Alias("Path")
    String filePath;

    @Parameter(parameterSet = "File")
    boolean append;

    @Parameter(parameterSets = {"File", "LiteralFile"})
    @ValidateNotNullOrEmpty
    @EncodingArgument
    Object encoding;

    @Parameter(parameterSet = "LiteralFile", mandatory = true)
    @Alias({"PSPath", "LP"})
    String literalPath;

    @Parameter(parameterSet = "Variable", mandatory = true)
    String variable;

    private final List<Object> kept = new ArrayList<>();

    @Override
    protected void processRecord() {
        kept.add(inputObject);
        writeObject(inputObject);
    }

    @Override
    protected void endProcessing() {
        if (variable != null) {
            List<Object> all = new ArrayList<>();
            Object before = append ? session().variable(variable) : null;
            Iterator<?> elements = before == null ? null : Enumeration.of(before);
            if (elements != null) {
                elements.forEachRemaining(all::add);
            } else if (before != null) {
                all.add(before);
            }
            all.addAll(kept);
            session().setVariable(variable, all.size() == 1 && !append ? all.get(0) : all.toArray());
            return;
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put(literalPath != null ? "LiteralPath" : "FilePath", literalPath != null ? literalPath : filePath);
        if (append) {
            arguments.put("Append", true);
        }
        if (encoding != null) {
            arguments.put("Encoding", encoding);
        }
        session().invoke("Out-File", arguments, kept);
    }
}
