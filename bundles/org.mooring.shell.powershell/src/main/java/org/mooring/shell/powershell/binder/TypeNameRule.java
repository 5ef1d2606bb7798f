package org.mooring.shell.powershell.binder;

import org.mooring.api.stream.DotNetException;
import org.mooring.object.Enumeration;
import org.mooring.object.TypeNames;

/** {@code [PSTypeName('Acme.Thing')]}: the argument, or each element of it, has that type name. Null passes. */
record TypeNameRule(String name) implements ArgumentRule {

    @Override
    public Object apply(Object argument) {
        boolean fits = argument == null || has(argument)
            || Enumeration.isEnumerable(argument) && Enumeration.toList(argument).stream().allMatch(this::has);
        if (!fits) {
            throw new DotNetException("System.Management.Automation.PSInvalidCastException", name);
        }
        return argument;
    }

    private boolean has(Object value) {
        return TypeNames.of(value).stream().anyMatch(name::equalsIgnoreCase);
    }
}
