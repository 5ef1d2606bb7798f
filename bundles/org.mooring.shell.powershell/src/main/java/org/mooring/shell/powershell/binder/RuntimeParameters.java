package org.mooring.shell.powershell.binder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mooring.object.PSObject;
import org.mooring.shell.powershell.runtime.Layout;

/** The parameters that a dynamicparam block answers, a RuntimeDefinedParameterDictionary. */
public final class RuntimeParameters {

    private RuntimeParameters() {}

    /** They, by their names in lower case, to be told what is bound to them. */
    static Map<String, RuntimeDefinedParameter> byName(Object value) {
        Map<String, RuntimeDefinedParameter> found = new HashMap<>();
        if (value instanceof Map<?, ?> map) {
            for (Object each : map.values()) {
                if (PSObject.base(each) instanceof RuntimeDefinedParameter p) {
                    found.put(Layout.key(p.name()), p);
                }
            }
        }
        return found;
    }

    public static List<ParameterInfo> of(Object value, int firstIndex) {
        List<ParameterInfo> parameters = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            for (Object each : map.values()) {
                if (PSObject.base(each) instanceof RuntimeDefinedParameter p) {
                    parameters.add(p.info(firstIndex + parameters.size()));
                }
            }
        }
        return parameters;
    }
}
