package org.mooring.host.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.mooring.api.audit.AuditException;
import org.mooring.api.audit.AuditTrail;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionConfigurations;
import org.mooring.api.credential.Credentials;
import org.mooring.api.credential.Identity;
import org.mooring.api.shell.CommandShell;
import org.mooring.api.transport.ConsoleProvider;
import org.mooring.api.transport.ConsoleRequest;
import org.mooring.api.transport.ConsoleTerminal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/** A console for a client that asked for a shell, or for one command, over SSH. */
@Component
public final class RemoteConsole implements ConsoleProvider {

    private final SessionConfigurations configurations;
    private final List<CommandShell> shells;
    private final AuditTrail trail;

    private final Function<Identity, Optional<Identity>> now;

    @Activate
    public RemoteConsole(@Reference SessionConfigurations configurations,
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE) List<CommandShell> shells,
            @Reference AuditTrail trail, @Reference Credentials credentials) {
        this(configurations, shells, trail, credentials::recheck);
    }

    /** @param now who a user is now; empty who would not be let in any more */
    RemoteConsole(SessionConfigurations configurations, List<CommandShell> shells, AuditTrail trail,
            Function<Identity, Optional<Identity>> now) {
        this.now = now;
        this.trail = trail;
        this.configurations = configurations;
        this.shells = List.copyOf(shells);
    }

    @Override
    public int run(ConsoleRequest request) throws IOException, InterruptedException {
        try {
            SessionConfiguration configuration = configurations.resolve(request.user(), "");
            InitialSessionState state = configurations.initialState(configuration);
            try (ConsoleAudit audit = ConsoleAudit.of(trail, request, configuration, state);
                    StandingWatch watch = StandingWatch.of(request, configuration, () -> mayStay(request.user(), configuration))) {
                return request.terminal() == null ? withoutTerminal(request, state, audit, watch) : atTerminal(request, state, audit, watch);
            }
        } catch (ConfigurationException | AuditException refused) {
            request.err().write((refused.getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
            request.err().flush();
            return 1;
        }
    }

    /** What the configuration's file says now counts, where it can be read. */
    private boolean mayStay(Identity user, SessionConfiguration configuration) {
        Optional<Identity> today = now.apply(user);
        return today.isPresent() && configurations.current(configuration.name()).orElse(configuration).access().permits(today.get());
    }

    private int withoutTerminal(ConsoleRequest request, InitialSessionState state, ConsoleAudit audit, StandingWatch watch) throws IOException {
        PrintWriter out = new PrintWriter(request.out(), false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(request.err(), false, StandardCharsets.UTF_8);
        try (Lines lines = new PlainLines(request.in(), out)) {
            return perform(request, lines, new ConsoleUI(lines, out, err, new TerminalRawUI(null), false), state, audit, watch);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private int atTerminal(ConsoleRequest request, InitialSessionState state, ConsoleAudit audit, StandingWatch watch) throws IOException {
        ConsoleTerminal asked = request.terminal();
        Keys keys = new Keys(request.in());
        ExternalTerminal terminal = new ExternalTerminal(null, "mooring", asked.type(), keys, request.out(),
            StandardCharsets.UTF_8, Terminal.SignalHandler.SIG_DFL, false, new Attributes(), sizeOf(asked));
        LentPty programs = new LentPty(asked, keys, request.out(), terminal.writer());
        asked.onResize(() -> {
            terminal.setSize(sizeOf(asked));
            terminal.raise(Terminal.Signal.WINCH);
            programs.resized();
        });
        asked.onInterrupt(() -> {
            if (!programs.interrupt()) {
                terminal.raise(Terminal.Signal.INT);
            }
        });
        Attributes attributes = terminal.getAttributes();
        attributes.setOutputFlag(Attributes.OutputFlag.ONLCR, true);
        attributes.setOutputFlag(Attributes.OutputFlag.OPOST, true);
        attributes.setLocalFlag(Attributes.LocalFlag.ISIG, true);
        attributes.setInputFlag(Attributes.InputFlag.ICRNL, true);
        attributes.setControlChar(Attributes.ControlChar.VINTR, 3);
        terminal.setAttributes(attributes);
        terminal.resume();
        try (Lines lines = new TerminalLines(terminal, null)) {
            PrintWriter out = terminal.writer();
            ConsoleUI ui = new ConsoleUI(lines, out, out, new TerminalRawUI(terminal), true, programs);
            return perform(request, lines, ui, state, audit, watch);
        }
    }

    private static Size sizeOf(ConsoleTerminal terminal) {
        return Size.of(terminal.columns(), terminal.rows());
    }

    private int perform(ConsoleRequest request, Lines lines, ConsoleUI ui, InitialSessionState state, ConsoleAudit audit, StandingWatch watch) {
        try (Console console = new Console(lines, ui, shells, state, request.user(), System.getProperty("user.home"), audit)) {
            watch.stopsBy(console::stop);
            return request.command() == null ? console.interact() : console.run(request.command());
        }
    }
}
