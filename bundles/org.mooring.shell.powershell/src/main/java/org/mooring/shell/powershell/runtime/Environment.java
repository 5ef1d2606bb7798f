package org.mooring.shell.powershell.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.mooring.api.provider.SessionEnvironment;

/** A session's environment variables: the process's at its beginning, its own from then on. */
final class Environment implements SessionEnvironment {

    private final Map<String, String> variables = Collections.synchronizedMap(new LinkedHashMap<>(System.getenv()));

    @Override
    public Map<String, String> variables() {
        return variables;
    }
}
