package org.mooring.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.dotnet.Version;
import org.mooring.object.Wildcard;

/** Get-FormatData: the views of types, as remote clients ask for them. */
@Cmdlet(verb = "Get", noun = "FormatData", outputTypes = "System.Management.Automation.ExtendedTypeDefinition",
    className = "Microsoft.PowerShell.Commands.GetFormatDataCommand")
public final class GetFormatData extends PipelineCmdlet {

    @Parameter(position = 0)
    @ValidateNotNullOrEmpty
    String[] typeName;

    @Parameter
    Version powerShellVersion;

    @Override
    protected void processRecord() {
        List<Wildcard> wanted = new ArrayList<>();
        for (String name : typeName == null ? new String[] {"*"} : typeName) {
            wanted.add(Wildcard.of(name, true));
        }
        Map<List<String>, List<View>> byTypes = new LinkedHashMap<>();
        for (View view : Views.of(session()).all()) {
            if (view.types().stream().anyMatch(type -> wanted.stream().anyMatch(w -> w.matches(type)))) {
                byTypes.computeIfAbsent(view.types(), types -> new ArrayList<>()).add(view);
            }
        }
        byTypes.forEach((types, views) -> writeObject(new ExtendedTypeDefinition(types, views)));
    }
}
