package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.regex.Regex;
import org.mooring.object.PSHashtable;

/** ConvertFrom-StringData: lines of names and values as a hashtable. */
@Cmdlet(verb = "ConvertFrom", noun = "StringData", outputTypes = "System.Collections.Hashtable",
    className = "Microsoft.PowerShell.Commands.ConvertFromStringDataCommand")
public final class ConvertFromStringData extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true)
    @AllowEmptyString
    String stringData;

    @Parameter(position = 1)
    Character delimiter;

    @Override
    protected void processRecord() {
        char separator = delimiter == null ? '=' : delimiter;
        PSHashtable table = new PSHashtable();
        for (String each : stringData.split("\n")) {
            String line = each.trim();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int at = line.indexOf(separator);
            if (at <= 0) {
                throw wrong("Data line '" + line + "' is not in 'name=value' format.");
            }
            String name = line.substring(0, at).trim();
            if (table.containsKey(name)) {
                throw wrong("Data item '" + name + "' in line '" + line + "' is already defined.");
            }
            table.put(name, Regex.unescape(line.substring(at + 1).trim()));
        }
        writeObject(table);
    }

    private RuntimeException wrong(String message) {
        return terminate(new ErrorRecord(new DotNetException("System.Management.Automation.PSInvalidOperationException", message),
            "InvalidOperation", ErrorCategory.InvalidOperation, null));
    }
}
