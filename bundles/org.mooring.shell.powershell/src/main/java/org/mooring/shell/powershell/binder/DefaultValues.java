package org.mooring.shell.powershell.binder;

import java.util.LinkedHashMap;
import java.util.Map;

import org.mooring.object.PSObject;
import org.mooring.object.Conversion;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.Scope;

/** {@code $PSDefaultParameterValues}: {@code Command:Parameter}, both with wildcards, to a value or a script block that gives it. */
final class DefaultValues {

    private static final String NAME = "psdefaultparametervalues";

    private DefaultValues() {}

    /**
     * Those that count for what runs now. Of those around a function of a restricted session only its module's do: clients set none for what
     * it calls, in whichever scope.
     */
    static Object seen(Engine engine) {
        Scope holder = engine.scope().find(NAME);
        if (holder == null || engine.isTrusted() && !isOwn(engine, holder)) {
            return null;
        }
        return holder.get(NAME);
    }

    private static boolean isOwn(Engine engine, Scope holder) {
        return holder != holder.global() && (holder == engine.scope() || engine.state.module() != null && holder == engine.state.top());
    }

    static Map<ParameterInfo, Object> of(Object defaults, Call call, CommandParameters parameters) {
        if (!(PSObject.base(defaults) instanceof Map<?, ?> table) || table.isEmpty() || call.info() == null) {
            return Map.of();
        }
        if (Boolean.TRUE.equals(disabled(table))) {
            return Map.of();
        }
        Map<ParameterInfo, Object> found = new LinkedHashMap<>();
        table.forEach((key, value) -> {
            String text = key instanceof String s ? s.trim() : "";
            int colon = text.indexOf(':');
            if (colon > 0) {
                String command = unquoted(text.substring(0, colon).trim());
                String parameter = unquoted(text.substring(colon + 1).trim());
                if (Wildcard.of(command, true).matches(call.info().name())) {
                    for (ParameterInfo p : parameters.all()) {
                        boolean fits = Wildcard.of(parameter, true).matches(p.name())
                            || p.aliases().stream().anyMatch(alias -> Wildcard.of(parameter, true).matches(alias));
                        if (fits) {
                            found.put(p, PSObject.base(value) instanceof PSScriptBlock block && !p.type().fullName().equals("System.Management.Automation.ScriptBlock")
                                ? block.evaluate(null) : value);
                        }
                    }
                }
            }
        });
        return found;
    }

    private static Object disabled(Map<?, ?> table) {
        for (Map.Entry<?, ?> entry : table.entrySet()) {
            if (entry.getKey() instanceof String s && s.equalsIgnoreCase("Disabled")) {
                return Conversion.toBoolean(entry.getValue());
            }
        }
        return false;
    }

    private static String unquoted(String text) {
        return text.length() > 1 && (text.charAt(0) == '"' || text.charAt(0) == '\'') ? text.substring(1, text.length() - 1) : text;
    }
}
