package org.mooring.shell.powershell.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.binder.CommandParameters;
import org.mooring.shell.powershell.binder.ParameterInfo;
import org.mooring.shell.powershell.commands.CommandInfo;

/** Finds commands by their parameters, as Get-Command's -ParameterName and -ParameterType. */
public final class ParameterSearch {

    private ParameterSearch() {}

    /** The type that a name or type object means, or null. */
    public static ClrType type(Object given) {
        Object base = PSObject.base(given);
        return base instanceof ClrType type ? type : base instanceof PSTypeName name ? name.type() : ClrTypes.find(Conversion.toText(base));
    }

    /**
     * Whether a command has a parameter of one of these names and types.
     *
     * @param names with wildcards, of the parameter or an alias; null for any
     * @param types null for any
     * @param found gets the names and aliases that fit, whatever their types
     */
    public static boolean has(CommandInfo command, String[] names, List<ClrType> types, Set<String> found) {
        CommandParameters parameters = Described.parameters(command);
        boolean any = false;
        for (ParameterInfo parameter : parameters == null ? new ParameterInfo[0] : parameters.all()) {
            boolean fits = names == null || isNamed(parameter, names, found);
            any |= fits && (types == null || types.stream().anyMatch(type -> isOf(parameter, type)));
        }
        return any;
    }

    private static boolean isNamed(ParameterInfo parameter, String[] names, Set<String> found) {
        boolean any = false;
        for (String name : names) {
            Wildcard pattern = Wildcard.of(name, true);
            List<String> aliases = parameter.aliases().stream().filter(pattern::matches).toList();
            found.addAll(aliases);
            any |= !aliases.isEmpty() || pattern.matches(parameter.name());
        }
        if (any) {
            found.add(parameter.name());
        }
        return any;
    }

    private static boolean isOf(ParameterInfo parameter, ClrType type) {
        ClrType own = parameter.type();
        return type != null && (own == type || type.isAssignableFrom(own) || own.isArray() && own.element() == type);
    }
}
