package org.mooring.format;

import java.util.List;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSObject;

/** Format-Wide: shows one property of each object, several objects in a line. */
@Cmdlet(verb = "Format", noun = "Wide",
    outputTypes = {"Microsoft.PowerShell.Commands.Internal.Format.FormatStartData", "Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData", "Microsoft.PowerShell.Commands.Internal.Format.FormatEndData", "Microsoft.PowerShell.Commands.Internal.Format.GroupStartData", "Microsoft.PowerShell.Commands.Internal.Format.GroupEndData"},
    className = "Microsoft.PowerShell.Commands.FormatWideCommand")
public final class FormatWide extends FormatCommand {

    @Parameter(position = 0)
    Object property;

    @Parameter
    boolean autoSize;

    @Parameter
    @ValidateRange(min = 1, max = 2147483647)
    Integer column;

    @Override
    FormatRequest request() {
        Object given = PSObject.base(property);
        Object[] all = given == null ? new Object[0] : given instanceof Object[] several ? several : new Object[] {property};
        if (all.length > 1) {
            throw PropertyParameter.illegal(context(), "DictionaryKeyUnknownType", property);
        }
        if (autoSize && column != null) {
            throw terminate(new ErrorRecord(new DotNetException("System.IO.InvalidDataException", "Found invalid data while decoding."),
                "FormatCannotSpecifyAutosizeAndColumns", ErrorCategory.InvalidArgument, null));
        }
        List<PropertyParameter> properties = PropertyParameter.of(all, context(), PropertyParameter.Key.expression,
            PropertyParameter.Key.formatString);
        return common(View.Kind.WIDE, properties).wide(autoSize, column == null ? 0 : column);
    }
}
