package org.mooring.shell.powershell.compile;

import java.util.ArrayList;
import java.util.List;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.language.ast.TypeName;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.state.CmdletType;

/** What type names mean where they stand: the session's classes, {@code using namespace}, .NET's, then Java's. */
public final class Types {

    private Types() {}

    /** The type, or null when there is none of that name. */
    public static ClrType resolve(TypeName name, Frame f) {
        return switch (name) {
            case TypeName.Simple simple -> simple(simple, f);
            case TypeName.Array array -> {
                ClrType element = resolve(array.element(), f);
                yield element == null ? null : ClrTypes.array(element, array.rank());
            }
            case TypeName.Generic generic -> generic(generic, f);
        };
    }

    private static ClrType simple(TypeName.Simple name, Frame f) {
        ClrType own = f == null ? null : f.engine.types().find(name.name(), f, name.extent().source().file());
        if (own != null) {
            return own;
        }
        ClrType known = ClrTypes.find(name.name());
        if (known != null || f == null) {
            return known;
        }
        ClrType local = f.engine.types().findLocal(name);
        ClrType cmdlet = local != null ? local : CmdletType.find(f.engine, name.name());
        return cmdlet != null ? cmdlet : f.engine.findJava(name.name());
    }

    private static ClrType generic(TypeName.Generic name, Frame f) {
        List<ClrType> arguments = new ArrayList<>();
        for (TypeName argument : name.arguments()) {
            ClrType type = resolve(argument, f);
            if (type == null) {
                return null;
            }
            arguments.add(type);
        }
        String base = name.type().fullName().replace("``", "`");
        String definition = base.indexOf('`') < 0 ? base + "`" + arguments.size() : base;
        ClrType type = f == null ? null : f.engine.types().find(definition, f, name.extent().source().file());
        if (type == null) {
            type = ClrTypes.find(definition);
        }
        return type == null ? null : ClrTypes.generic(type, arguments);
    }

    /** The type; throws PowerShell's TypeNotFound when there is none. */
    public static ClrType require(TypeName name, Frame f) {
        ClrType type = resolve(name, f);
        if (type == null) {
            TypeName missing = missingPart(name);
            throw Errors.runtime("TypeNotFound", ErrorCategory.InvalidOperation, missing, "Unable to find type [%s].", missing.fullName());
        }
        return type;
    }

    private static TypeName missingPart(TypeName name) {
        return switch (name) {
            case TypeName.Simple simple -> simple;
            case TypeName.Array array -> missingPart(array.element());
            case TypeName.Generic generic -> generic.type();
        };
    }

    static DotNetException notFound(String name) {
        return Errors.runtime("TypeNotFound", ErrorCategory.InvalidOperation, name, "Unable to find type [%s].", name);
    }
}
