package org.mooring.webconsole;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.felix.webconsole.servlet.AbstractServlet;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.audit.AuditTrail;
import org.mooring.api.configuration.Access;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.ConfigurationStore;
import org.mooring.api.credential.Identity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page about session configurations: what there is, who may open it, whether it is closed or wrong. Of what a file says it shows the few keys that
 * tell what kind of session it is, and nothing that could be a secret (variables, environment, functions). Administrators open and close them there.
 */
@Component(service = Servlet.class, property = {"felix.webconsole.label=" + ConfigurationsPage.LABEL, "felix.webconsole.title=Configurations",
    "felix.webconsole.category=Mooring"})
public final class ConfigurationsPage extends AbstractServlet {

    static final String LABEL = "mooring-configurations";
    private static final long serialVersionUID = 1;

    private static final String CONFIGURATION = "configuration";
    private static final String ENABLE = "enable";
    private static final String DISABLE = "disable";
    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationsPage.class);

    private final transient ConfigurationStore configurations;
    private final transient AuditTrail audit;
    private final transient InstantSource clock;

    @Activate
    public ConfigurationsPage(@Reference ConfigurationStore configurations, @Reference AuditTrail audit) {
        this(configurations, audit, Clock.systemUTC());
    }

    ConfigurationsPage(ConfigurationStore configurations, AuditTrail audit, InstantSource clock) {
        this.configurations = configurations;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void renderContent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().write(html());
    }

    /** {@inheritDoc} Which other sites' pages cannot ask for: {@link ConsoleLogin} has looked at where it comes from. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Identity> administrator = ConsoleLogin.visitor(request);
        String name = request.getParameter(CONFIGURATION);
        String action = request.getParameter(Html.ACTION);
        boolean enable = ENABLE.equals(action);
        if (administrator.isEmpty() || name == null || !enable && !DISABLE.equals(action)
                || configurations.entries().stream().noneMatch(entry -> entry.name().equals(name) && !entry.comesWithServer())) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        audit.add(new AuditRecord(clock.instant(), AuditEvent.ADMINISTRATION, true, administrator.get().user(),
            ConsoleLogin.connection(request, clock.instant()), null, (enable ? "Opens" : "Closes") + " the session configuration '" + name + "'.", Map.of()));
        try {
            configurations.enable(name, enable);
        } catch (ConfigurationException e) {
            LOG.warn("The session configuration '{}' stays as it is.", name, e);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", LABEL);
    }

    /** The page. */
    String html() {
        List<ConfigurationStore.Entry> all = configurations.entries();
        StringBuilder html = new StringBuilder("<p class=\"statline\">" + all.size() + (all.size() == 1 ? " configuration" : " configurations") + "</p>\n"
            + "<table class=\"nicetable\"><thead>"
            + Html.row("th", "Name", "Description", "State", "Who", "Session type", "Language mode", "Process", "File", "") + "</thead><tbody>\n");
        for (ConfigurationStore.Entry entry : all) {
            Map<String, Object> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            values.putAll(entry.values());
            html.append(Html.rowWith(button(entry), entry.name(), values.get("Description"), state(entry), who(entry.access()), values.get("SessionType"),
                values.get("LanguageMode"), values.getOrDefault("Process", "jvm"), entry.comesWithServer() ? "" : entry.file()));
        }
        return html.append("</tbody></table>\n").toString();
    }

    private static String button(ConfigurationStore.Entry entry) {
        return entry.comesWithServer() ? "" : entry.enabled()
            ? Html.button(LABEL, CONFIGURATION, entry.name(), DISABLE, "Close", "Open no more sessions of " + entry.name() + "?")
            : Html.button(LABEL, CONFIGURATION, entry.name(), ENABLE, "Open", null);
    }

    private static String state(ConfigurationStore.Entry entry) {
        if (entry.wrong() != null) {
            return "wrong: " + entry.wrong();
        }
        return entry.enabled() ? "open" : "closed";
    }

    private static String who(Access access) {
        if (access.everyone()) {
            return "every user";
        }
        List<String> who = new ArrayList<>(new TreeSet<>(access.users()));
        new TreeSet<>(access.groups()).forEach(group -> who.add("group " + group));
        return who.isEmpty() ? "nobody" : String.join(", ", who);
    }
}
