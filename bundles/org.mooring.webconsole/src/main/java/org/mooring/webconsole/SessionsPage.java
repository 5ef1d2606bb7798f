package org.mooring.webconsole;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.felix.webconsole.servlet.AbstractServlet;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.session.SessionRegistry.Intervention;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page about sessions: whose they are, in which state, and how long they stay. Administrators disconnect and end them there. */
@Component(service = Servlet.class, property = {"felix.webconsole.label=" + SessionsPage.LABEL, "felix.webconsole.title=Sessions",
    "felix.webconsole.category=Mooring"})
public final class SessionsPage extends AbstractServlet {

    static final String LABEL = "mooring-sessions";
    private static final String SESSION = "session";
    private static final Logger LOG = LoggerFactory.getLogger(SessionsPage.class);
    private static final long serialVersionUID = 1;

    private final transient SessionRegistry sessions;
    private final transient InstantSource clock;

    @Activate
    public SessionsPage(@Reference SessionRegistry sessions) {
        this(sessions, Clock.systemUTC());
    }

    SessionsPage(SessionRegistry sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void renderContent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Identity> administrator = ConsoleLogin.visitor(request);
        if (administrator.isPresent()) {
            PrintWriter page = response.getWriter();
            page.write(html(administrator.get()));
        }
    }

    /** {@inheritDoc} Which other sites' pages cannot ask for: {@link ConsoleLogin} has looked at where it comes from. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Identity> administrator = ConsoleLogin.visitor(request);
        String id = request.getParameter(SESSION);
        String action = request.getParameter(Html.ACTION);
        if (administrator.isEmpty() || id == null || !id.matches("[0-9]{1,9}") || action == null
                || Arrays.stream(Intervention.values()).noneMatch(what -> what.name().equals(action))) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            sessions.intervene(administrator.get(), ConsoleLogin.connection(request, clock.instant()), Integer.parseInt(id), Intervention.valueOf(action));
        } catch (SessionException gone) {
            LOG.info("{}: {}", administrator.get().user(), gone.getMessage());
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", LABEL);
    }

    /** The page for a user. */
    String html(Identity user) {
        List<SessionInfo> all = sessions.overview(user);
        Instant now = clock.instant();
        StringBuilder html = new StringBuilder("<p class=\"statline\">" + all.size() + (all.size() == 1 ? " session" : " sessions") + "</p>\n"
            + "<table class=\"nicetable\"><thead>"
            + Html.row("th", "Id", "Name", "Owner", "Configuration", "State", "Availability", "Commands", "Client", "Since", "Idle", "Ends after", "Kept output", "")
            + "</thead><tbody>\n");
        for (SessionInfo session : all) {
            html.append(Html.rowWith(buttons(session), session.id(), session.name(), session.owner().user(), session.configuration(), session.state(),
                session.availability(), session.running(), session.attachedFrom() == null ? "none" : session.attachedFrom(),
                session.created().truncatedTo(ChronoUnit.SECONDS), session.disconnected() == null ? "" : time(Duration.between(session.disconnected(), now)),
                time(session.idleTimeout()), session.bufferedBytes() + " bytes"));
        }
        return html.append("</tbody></table>\n").toString();
    }

    private static String buttons(SessionInfo session) {
        String disconnect = session.attachedFrom() == null ? ""
            : Html.button(LABEL, SESSION, session.id(), Intervention.Disconnect.name(), "Disconnect", null) + " ";
        return session.state().isOver() ? "" : disconnect + Html.button(LABEL, SESSION, session.id(), Intervention.End.name(), "End",
            "End session " + session.id() + " and what runs in it?");
    }

    /** As {@code 1:02:03}. */
    private static String time(Duration time) {
        Duration shown = time.isNegative() ? Duration.ZERO : time;
        return String.format("%d:%02d:%02d", shown.toHours(), shown.toMinutesPart(), shown.toSecondsPart());
    }
}
