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
import java.util.List;
import org.apache.felix.webconsole.servlet.AbstractServlet;
import org.apache.felix.webconsole.servlet.User;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The page about sessions: whose they are, in which state, and how long they stay. It only shows. */
@Component(service = Servlet.class, property = {"felix.webconsole.label=" + SessionsPage.LABEL, "felix.webconsole.title=Sessions",
    "felix.webconsole.category=Mooring"})
public final class SessionsPage extends AbstractServlet {

    static final String LABEL = "mooring-sessions";
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
        User visitor = (User) request.getAttribute(User.USER_ATTRIBUTE);
        if (visitor != null && visitor.getUserObject() instanceof Identity administrator) {
            PrintWriter page = response.getWriter();
            page.write(html(administrator));
        }
    }

    /** The page for a user. */
    String html(Identity user) {
        List<SessionInfo> all = sessions.overview(user);
        Instant now = clock.instant();
        StringBuilder html = new StringBuilder("<p class=\"statline\">" + all.size() + (all.size() == 1 ? " session" : " sessions") + "</p>\n"
            + "<table class=\"nicetable\"><thead>"
            + Html.row("th", "Id", "Name", "Owner", "Configuration", "State", "Availability", "Commands", "Client", "Since", "Idle", "Ends after", "Kept output")
            + "</thead><tbody>\n");
        for (SessionInfo session : all) {
            html.append(Html.row("td", session.id(), session.name(), session.owner().user(), session.configuration(), session.state(),
                session.availability(), session.running(), session.attachedFrom() == null ? "none" : session.attachedFrom(),
                session.created().truncatedTo(ChronoUnit.SECONDS), session.disconnected() == null ? "" : time(Duration.between(session.disconnected(), now)),
                time(session.idleTimeout()), session.bufferedBytes() + " bytes"));
        }
        return html.append("</tbody></table>\n").toString();
    }

    /** As {@code 1:02:03}. */
    private static String time(Duration time) {
        Duration shown = time.isNegative() ? Duration.ZERO : time;
        return String.format("%d:%02d:%02d", shown.toHours(), shown.toMinutesPart(), shown.toSecondsPart());
    }
}
