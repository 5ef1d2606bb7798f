package org.mooring.process.child;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mooring.api.session.ProcessChannel;
import org.mooring.api.session.ProcessOutput;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.SessionProcess;
import org.mooring.api.testkit.TemporaryState;
import org.mooring.process.child.Surroundings.SystemTools;

/** Child processes with {@link EchoKeeper}, as a server has them: another instance is a later run of it. */
final class EchoChildren implements SessionProcess {

    /** A system without anything. */
    static final SystemTools BARE = new SystemTools() {
        @Override
        public boolean isRoot() {
            return false;
        }

        @Override
        public boolean hasSystemd() {
            return false;
        }

        @Override
        public Optional<Path> program(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Account> account(String user) {
            return Optional.empty();
        }

        @Override
        public boolean hasGroup(String name) {
            return false;
        }
    };

    private final Children children;

    EchoChildren(Path state) throws IOException {
        children = new Children(new TemporaryState(state), EchoKeeper.program(), new Surroundings(state, "", BARE), Duration.ofSeconds(60));
    }

    @Override
    public String kind() {
        return "echo-child";
    }

    @Override
    public boolean outlivesServer() {
        return true;
    }

    @Override
    public ProcessChannel open(ProcessRequest request, ProcessOutput output) throws SessionException {
        return children.open(request, RequestData.of("echo", List.of(), request), output);
    }

    @Override
    public ProcessChannel reopen(ProcessRequest request, ProcessOutput output, List<SessionMessage> said) throws SessionException {
        return children.reopen(request, output);
    }
}
