package org.mooring.provider.environment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.provider.ContentProvider;
import org.mooring.api.provider.SessionEnvironment;
import org.mooring.api.testkit.ContentProviderContract;
import org.mooring.api.testkit.PlainSession;

class EnvironmentProviderTest extends ContentProviderContract {

    private final Map<String, String> variables = new LinkedHashMap<>(Map.of("HOME", "/home/alice", "EDITOR", "ed"));
    private final SessionState session = new PlainSession().with(SessionEnvironment.class, () -> variables);

    @Override
    protected ContentProvider provider() {
        return new EnvironmentProvider();
    }

    @Override
    protected SessionState session() {
        return session;
    }

    @Override
    protected String existing() {
        return "EDITOR";
    }

    @Override
    protected String missing() {
        return "NO_SUCH_VARIABLE";
    }
}
