package org.mooring.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Version;
import org.mooring.object.Conversion;
import org.mooring.object.Wildcard;

/** Get-FormatData: the views of types, as remote clients ask for them. */
@Cmdlet(verb = "Get", noun = "FormatData", outputTypes = "System.Management.Automation.ExtendedTypeDefinition",
    className = "Microsoft.PowerShell.Commands.GetFormatDataCommand")
public final class GetFormatData extends PipelineCmdlet {

    static {
        ViewParts.register();
    }

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
        boolean old = isForOldPowerShell();
        Map<List<String>, List<View>> byTypes = new LinkedHashMap<>();
        for (View view : Views.of(session()).all()) {
            if (view.types().stream().anyMatch(type -> wanted.stream().anyMatch(w -> w.matches(type))) && (!old || isKnownToOldPowerShell(view))) {
                byTypes.computeIfAbsent(view.types(), types -> new ArrayList<>()).add(view);
            }
        }
        byTypes.forEach((types, views) -> (old ? types.stream().map(List::of) : Stream.of(types))
            .forEach(each -> writeObject(new ExtendedTypeDefinition(each, views))));
    }

    /** Before 5.1, a definition was of one type, and views had neither groups nor forms of their own. */
    private boolean isForOldPowerShell() {
        return powerShellVersion != null && powerShellVersion.compareTo((Version) Conversion.convert("5.1", ClrTypes.find("System.Version"))) < 0;
    }

    private static boolean isKnownToOldPowerShell(View view) {
        return view.groupBy() == null && view.kind() != View.Kind.CUSTOM && view.fields().stream().allMatch(field -> field.condition() == null);
    }
}
