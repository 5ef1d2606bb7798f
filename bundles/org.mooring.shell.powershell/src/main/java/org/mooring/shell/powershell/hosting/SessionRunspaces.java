package org.mooring.shell.powershell.hosting;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.Runspace;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.shell.Runspaces;
import org.mooring.api.stream.DotNetException;
import org.mooring.shell.powershell.compile.UsingExpressions;
import org.mooring.shell.powershell.runtime.Configuration;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.UsingValues;

/** The further runspaces of one session: jobs, parallel work. They end with it. */
final class SessionRunspaces implements Runspaces, AutoCloseable {

    /** What {@code $PSSenderInfo.ConnectionString} says in a job. */
    private static final String CONNECTION = "http://localhost";

    private final Engine engine;
    private final Configuration configuration;
    private final RunspaceRequest session;
    private final Set<PowerShellRunspace> open = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    SessionRunspaces(Engine engine, Configuration configuration, RunspaceRequest session) {
        this.engine = engine;
        this.configuration = configuration;
        this.session = session;
    }

    @Override
    public Runspace beside(HostAdapter host) {
        return opened(new PowerShellRunspace(configuration, request(host, null), engine));
    }

    @Override
    public Runspace apart(HostAdapter host) {
        PowerShellRunspace made = new PowerShellRunspace(configuration, request(host, CONNECTION));
        Map<String, String> environment = made.engine().environment();
        environment.clear();
        environment.putAll(new HashMap<>(engine.environment()));
        return opened(made);
    }

    private RunspaceRequest request(HostAdapter host, String connection) {
        return new RunspaceRequest(UUID.randomUUID(), configuration.state(), host == null ? engine.host() : host, Map.of(),
            session.userName(), session.groups(), connection, null);
    }

    private Runspace opened(PowerShellRunspace made) {
        made.engine().languageMode(engine.languageMode());
        locate(made.engine());
        open.add(made);
        made.onClose(() -> open.remove(made));
        return made;
    }

    /** Begins where the session is; a drive that only the session has is not there. */
    private void locate(Engine child) {
        var location = engine.drives().location();
        if (location != null) {
            try {
                child.drives().setLocation(child.drives().qualify(location.path()));
            } catch (DotNetException e) {
                return;
            }
        }
    }

    @Override
    public Map<String, Object> usingValues(ScriptBlock block, boolean strict) {
        return UsingValues.toWire(UsingExpressions.values(engine, ((PSScriptBlock) block).code(), strict));
    }

    @Override
    public List<List<CommandRequest>> commands(ScriptBlock block) {
        return BlockCommands.of(((PSScriptBlock) block).code().tree(), engine.frame);
    }

    @Override
    public Optional<CommandRequest> call(ScriptBlock block, Object[] arguments, boolean hasInput) {
        return BlockCall.of(((PSScriptBlock) block).code().tree(), arguments, hasInput);
    }

    @Override
    public void close() {
        List<PowerShellRunspace> left;
        synchronized (open) {
            left = List.copyOf(open);
        }
        left.forEach(PowerShellRunspace::close);
    }
}
