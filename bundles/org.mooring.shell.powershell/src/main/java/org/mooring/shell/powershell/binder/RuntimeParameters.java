package org.mooring.shell.powershell.binder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The parameters that a dynamicparam block answers, a RuntimeDefinedParameterDictionary. */
public final class RuntimeParameters {

    private RuntimeParameters() {}

    public static List<ParameterInfo> of(Object value, int firstIndex) {
        List<ParameterInfo> parameters = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            for (Object each : map.values()) {
                if (each instanceof RuntimeDefinedParameter p) {
                    parameters.add(p.info(firstIndex + parameters.size()));
                }
            }
        }
        return parameters;
    }
}
