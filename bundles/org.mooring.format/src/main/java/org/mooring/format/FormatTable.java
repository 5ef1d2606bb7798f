package org.mooring.format;

import java.util.List;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;

/** Format-Table: shows objects as rows. */
@Cmdlet(verb = "Format", noun = "Table",
    outputTypes = {"Microsoft.PowerShell.Commands.Internal.Format.FormatStartData", "Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData", "Microsoft.PowerShell.Commands.Internal.Format.FormatEndData", "Microsoft.PowerShell.Commands.Internal.Format.GroupStartData", "Microsoft.PowerShell.Commands.Internal.Format.GroupEndData"},
    className = "Microsoft.PowerShell.Commands.FormatTableCommand")
public final class FormatTable extends FormatCommand {

    @Parameter
    boolean autoSize;

    @Parameter
    boolean repeatHeader;

    @Parameter
    boolean hideTableHeaders;

    @Parameter
    boolean wrap;

    @Parameter(position = 0)
    Object[] property;

    @Override
    FormatRequest request() {
        List<PropertyParameter> properties = PropertyParameter.of(property, context(), PropertyParameter.Key.name, PropertyParameter.Key.label,
            PropertyParameter.Key.expression, PropertyParameter.Key.formatString, PropertyParameter.Key.width, PropertyParameter.Key.alignment);
        TableKeys.check(properties, context());
        return common(View.Kind.TABLE, properties).table(autoSize, wrap, hideTableHeaders, repeatHeader);
    }
}
