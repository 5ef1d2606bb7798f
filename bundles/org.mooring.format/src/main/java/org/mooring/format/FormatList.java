package org.mooring.format;

import java.util.List;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;

/** Format-List: shows each property of an object in a line. */
@Cmdlet(verb = "Format", noun = "List",
    outputTypes = {"Microsoft.PowerShell.Commands.Internal.Format.FormatStartData", "Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData", "Microsoft.PowerShell.Commands.Internal.Format.FormatEndData", "Microsoft.PowerShell.Commands.Internal.Format.GroupStartData", "Microsoft.PowerShell.Commands.Internal.Format.GroupEndData"},
    className = "Microsoft.PowerShell.Commands.FormatListCommand")
public final class FormatList extends FormatCommand {

    @Parameter(position = 0)
    Object[] property;

    @Override
    FormatRequest request() {
        List<PropertyParameter> properties = PropertyParameter.of(property, context(), PropertyParameter.Key.name, PropertyParameter.Key.label,
            PropertyParameter.Key.expression, PropertyParameter.Key.formatString);
        return common(View.Kind.LIST, properties);
    }
}
