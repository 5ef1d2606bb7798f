package org.mooring.cmdlet.utility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.object.Members;
import org.mooring.object.TypeData;
import org.mooring.object.Wildcard;

/** Get-TypeData: what is said of type names. */
@Cmdlet(verb = "Get", noun = "TypeData", outputTypes = "System.Management.Automation.PSObject",
    className = "Microsoft.PowerShell.Commands.GetTypeDataCommand")
public final class GetTypeData extends PipelineCmdlet {

    @Parameter(position = 0, valueFromPipeline = true)
    @ValidateNotNullOrEmpty
    String[] typeName;

    @Override
    protected void processRecord() {
        List<TypeData> all = new ArrayList<>(Members.current().types().all());
        all.sort(Comparator.comparing(TypeData::typeName));
        for (TypeData data : all) {
            if (typeName == null || Arrays.stream(typeName).anyMatch(name -> Wildcard.of(TypeDataType.named(name), true).matches(data.typeName()))) {
                writeObject(data);
            }
        }
    }
}
