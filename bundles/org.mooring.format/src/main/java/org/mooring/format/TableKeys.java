package org.mooring.format;

import java.util.List;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;

/** What a column's hashtable may say of width and alignment. */
final class TableKeys {

    private TableKeys() {}

    static int width(PropertyParameter parameter) {
        return parameter.has(PropertyParameter.Key.width) ? Conversion.toInt(parameter.get(PropertyParameter.Key.width)) : 0;
    }

    static Alignment alignment(PropertyParameter parameter) {
        return parameter.has(PropertyParameter.Key.alignment) ? alignment(Conversion.toText(parameter.get(PropertyParameter.Key.alignment))) : null;
    }

    private static Alignment alignment(String text) {
        for (Alignment alignment : Alignment.values()) {
            if (!text.isEmpty() && alignment.name().regionMatches(true, 0, text, 0, text.length())) {
                return alignment;
            }
        }
        return null;
    }

    /** Refuses what is no width or alignment. */
    static void check(List<PropertyParameter> parameters, CmdletContext context) {
        for (PropertyParameter parameter : parameters) {
            if (parameter.has(PropertyParameter.Key.width)) {
                Object width = Conversion.tryConvert(parameter.get(PropertyParameter.Key.width), ClrTypes.INT32);
                if (width == null) {
                    throw PropertyParameter.illegal(context, "DictionaryKeyIllegalValue", width);
                }
                if ((Integer) width <= 0) {
                    throw PropertyParameter.illegal(context, "WidthOutOfRange", width);
                }
            }
            if (parameter.has(PropertyParameter.Key.alignment) && alignment(parameter) == null) {
                throw PropertyParameter.illegal(context, "AlignmentIllegalValue", parameter.get(PropertyParameter.Key.alignment));
            }
        }
    }
}
