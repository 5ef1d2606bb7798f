package org.mooring.format;

import java.util.List;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.cmdlet.ValidateSet;

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

    @Parameter
    Object groupBy;

    @Parameter
    String view;

    @Parameter
    boolean showError;

    @Parameter
    boolean displayError;

    @Parameter
    boolean force;

    @Parameter
    @ValidateSet({"CoreOnly", "EnumOnly", "Both"})
    String expand;

    @Parameter(valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Override
    Object input() {
        return inputObject;
    }

    @Override
    FormatRequest request() {
        List<PropertyParameter> properties = PropertyParameter.of(property, context(), PropertyParameter.Key.expression,
            PropertyParameter.Key.depth);
        return new FormatRequest(View.Kind.CUSTOM, properties, group(groupBy), view, false, false, false, false, 0, depth == null ? 5 : depth,
            force, showError, displayError, expand);
    }
}
