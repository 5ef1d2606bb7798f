package org.mooring.format;

import java.util.List;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateRange;

/** Format-Custom: shows objects by a custom view, or all that they have inside. */
@Cmdlet(verb = "Format", noun = "Custom",
    outputTypes = {"Microsoft.PowerShell.Commands.Internal.Format.FormatStartData", "Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData", "Microsoft.PowerShell.Commands.Internal.Format.FormatEndData", "Microsoft.PowerShell.Commands.Internal.Format.GroupStartData", "Microsoft.PowerShell.Commands.Internal.Format.GroupEndData"},
    className = "Microsoft.PowerShell.Commands.FormatCustomCommand")
public final class FormatCustom extends FormatCommand {

    @Parameter(position = 0)
    Object[] property;

    @Parameter
    @ValidateRange(min = 1, max = 2147483647)
    Integer depth;

    @Override
    FormatRequest request() {
        List<PropertyParameter> properties = PropertyParameter.of(property, context(), PropertyParameter.Key.expression,
            PropertyParameter.Key.depth);
        return depth == null ? common(View.Kind.CUSTOM, properties) : common(View.Kind.CUSTOM, properties).toDepth(depth);
    }
}
