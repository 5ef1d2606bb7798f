package org.mooring.transport.wsman;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionPipeline;
import org.mooring.api.session.State;

/** Sessions and their commands as WSMan shows them ([MS-WSMV] 2.2.4.40 Shell). */
final class ShellXml {

    private ShellXml() {}

    /** @param shell the client's hold on the session, where it came over WSMan */
    static String of(SessionInfo session, Optional<Shell> shell, InstantSource clock) {
        Duration age = Duration.between(session.created(), clock.instant());
        Duration silence = shell.map(Shell::inactivity).orElse(session.disconnected() == null ? Duration.ZERO
            : Duration.between(session.disconnected(), clock.instant()));
        StringBuilder xml = new StringBuilder(1200).append("<rsp:Shell>");
        add(xml, "ShellId", shell.map(Shell::id).orElse(id(session.instanceId())));
        add(xml, "Name", session.name());
        add(xml, "ResourceUri", shell.map(Shell::resourceUri).orElse(SessionConfiguration.RESOURCE_URI_PREFIX + session.configuration()));
        add(xml, "Owner", session.owner().user());
        add(xml, "ClientIP", session.attachedFrom() == null ? "" : session.attachedFrom());
        add(xml, "ProcessId", Long.toString(ProcessHandle.current().pid()));
        add(xml, "IdleTimeOut", seconds(session.idleTimeout()));
        add(xml, "InputStreams", "stdin pr");
        add(xml, "OutputStreams", "stdout");
        add(xml, "MaxIdleTimeOut", seconds(session.maxIdleTimeout()));
        add(xml, "Locale", shell.map(Shell::locale).orElse("en-US"));
        add(xml, "DataLocale", shell.map(Shell::dataLocale).orElse("en-US"));
        add(xml, "CompressionMode", compression(session, shell));
        add(xml, "ProfileLoaded", "Yes");
        add(xml, "Encoding", "UTF8");
        add(xml, "BufferMode", session.buffering().name());
        add(xml, "State", state(session.state()));
        add(xml, "ShellRunTime", runTime(age));
        add(xml, "ShellInactivity", runTime(silence));
        return xml.append("</rsp:Shell>").toString();
    }

    /** It is between a client and the server: who connects to a session that another one has left agrees on it anew. */
    private static String compression(SessionInfo session, Optional<Shell> shell) {
        return session.state() != State.Disconnected && shell.filter(Shell::compresses).isPresent() ? "XpressCompression" : "NoCompression";
    }

    /** WSMan knows two states: what is over is shown as the one in which nobody can do anything with it. */
    private static String state(State state) {
        return state == State.Disconnected || state.isOver() ? "Disconnected" : "Connected";
    }

    static String of(SessionPipeline pipeline, UUID shell) {
        StringBuilder xml = new StringBuilder(300).append("<rsp:Command>");
        add(xml, "ShellId", id(shell));
        add(xml, "CommandId", id(pipeline.id()));
        add(xml, "CommandState", pipeline.running() ? "Running" : "Done");
        add(xml, "CommandLine", "");
        return xml.append("</rsp:Command>").toString();
    }

    private static void add(StringBuilder xml, String name, String text) {
        xml.append("<rsp:").append(name).append('>').append(Soap.escaped(text)).append("</rsp:").append(name).append('>');
    }

    /** As WSMan's clients write ids. */
    static String id(UUID id) {
        return id.toString().toUpperCase(Locale.ROOT);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "PT%d.%03dS", duration.toSeconds(), duration.toMillisPart());
    }

    private static String runTime(Duration duration) {
        return String.format(Locale.ROOT, "P%dDT%dH%dM%dS", duration.toDays(), duration.toHoursPart(), duration.toMinutesPart(),
            duration.toSecondsPart());
    }
}
