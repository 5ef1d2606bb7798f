package org.mooring.configuration;

import java.util.List;
import org.mooring.api.configuration.Isolation;
import org.mooring.api.configuration.Isolation.RunAs;

/** Reads how the process of a configuration's sessions is kept apart from the server. */
final class IsolationReader {

    /** The kind of process that is none of its own. */
    static final String IN_SERVER = "jvm";

    private static final String CHILD = "child";

    private static final List<String> NEED_PROCESS =
        List.of("ProcessMemoryMB", "ProcessCpuPercent", "ProcessOptions", "ProcessSpares", "RunAsUser", "RunAsVirtualAccountGroups");

    private IsolationReader() {}

    /** Where sessions run: who is to run them as somebody else, and says no more, has a child of the server for each. */
    static String process(Keys keys) throws DataException {
        boolean asOther = keys.truth("RunAsVirtualAccount", false) || !keys.text("RunAsUser", "").isEmpty();
        return keys.text("Process", asOther ? CHILD : IN_SERVER);
    }

    static Isolation read(Keys keys) throws DataException {
        boolean virtual = keys.truth("RunAsVirtualAccount", false);
        if (process(keys).equals(IN_SERVER)) {
            for (String key : NEED_PROCESS) {
                if (keys.has(key)) {
                    throw needsProcess(key, keys);
                }
            }
            if (virtual) {
                throw needsProcess("RunAsVirtualAccount", keys);
            }
            return Isolation.NONE;
        }
        String user = keys.text("RunAsUser", "");
        List<String> groups = keys.has("RunAsVirtualAccountGroups") ? keys.words("RunAsVirtualAccountGroups") : List.of();
        if (virtual && !user.isEmpty()) {
            throw new DataException(keys.value("RunAsUser").line(), "'RunAsUser' and 'RunAsVirtualAccount' cannot both be there.");
        }
        if (!virtual && !groups.isEmpty()) {
            throw new DataException(keys.value("RunAsVirtualAccountGroups").line(),
                "'RunAsVirtualAccountGroups' needs 'RunAsVirtualAccount = $true'.");
        }
        List<String> options = keys.has("ProcessOptions") ? keys.words("ProcessOptions") : List.of();
        return new Isolation(new RunAs(user, virtual, groups), (int) keys.number("ProcessMemoryMB", 0, 16, 1 << 20),
            (int) keys.number("ProcessCpuPercent", 0, 1, 100_000), options, (int) keys.number("ProcessSpares", 0, 0, 100));
    }

    private static DataException needsProcess(String key, Keys keys) {
        return new DataException(keys.value(key).line(), "'" + key + "' needs a process of the session's own: add Process = 'child' (or 'pwsh').");
    }
}
