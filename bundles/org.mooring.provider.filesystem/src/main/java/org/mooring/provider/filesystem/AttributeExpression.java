package org.mooring.provider.filesystem;

import java.util.ArrayList;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.system.io.FileSystemInfo;
import org.mooring.object.Conversion;

/**
 * Attributes in the notation {@code Directory+!Hidden,ReadOnly}: a comma is or, a plus is and, an exclamation mark not
 * (System.Management.Automation.FlagsExpression of FileAttributes).
 */
@ClrClass("System.Management.Automation.FlagsExpression`1[System.IO.FileAttributes]")
public final class AttributeExpression {

    private static final ClrType FLAGS = ClrTypes.find("System.IO.FileAttributes");

    /** Of one alternative: what must be there, and what must not. */
    private record All(long wanted, long unwanted) {}

    private final String text;
    private final List<All> alternatives = new ArrayList<>();

    private AttributeExpression(String text) {
        this.text = text;
        for (String alternative : text.split(",", -1)) {
            long wanted = 0;
            long unwanted = 0;
            for (String part : alternative.split("\\+", -1)) {
                String name = part.trim();
                boolean not = name.startsWith("!");
                long flag = ClrEnum.number(Conversion.convert(not ? name.substring(1).trim() : name, FLAGS));
                wanted |= not ? 0 : flag;
                unwanted |= not ? flag : 0;
            }
            alternatives.add(new All(wanted, unwanted));
        }
    }

    /** @throws org.mooring.api.stream.DotNetException where a name is none of an attribute */
    @New
    public static AttributeExpression of(String expression) {
        return new AttributeExpression(expression);
    }

    @New
    public static AttributeExpression of(@Params Object[] expression) {
        List<String> names = new ArrayList<>();
        for (Object each : expression) {
            names.add(Conversion.toText(each));
        }
        return new AttributeExpression(String.join(",", names));
    }

    boolean matches(FileSystemInfo item) {
        long has = ClrEnum.number(item.attributes());
        return alternatives.stream().anyMatch(all -> (has & all.wanted) == all.wanted && (has & all.unwanted) == 0);
    }

    @Override
    public String toString() {
        return text;
    }
}
