package org.mooring.webconsole;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.felix.webconsole.servlet.AbstractServlet;
import org.mooring.api.configuration.Access;
import org.mooring.api.configuration.ConfigurationStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The page about session configurations: what there is, who may open it, whether it is closed or wrong. Of what a file says it shows the few keys that
 * tell what kind of session it is, and nothing that could be a secret (variables, environment, functions).
 */
@Component(service = Servlet.class, property = {"felix.webconsole.label=" + ConfigurationsPage.LABEL, "felix.webconsole.title=Configurations",
    "felix.webconsole.category=Mooring"})
public final class ConfigurationsPage extends AbstractServlet {

    static final String LABEL = "mooring-configurations";
    private static final long serialVersionUID = 1;

    private final transient ConfigurationStore configurations;

    @Activate
    public ConfigurationsPage(@Reference ConfigurationStore configurations) {
        this.configurations = configurations;
    }

    @Override
    public void renderContent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().write(html());
    }

    /** The page. */
    String html() {
        List<ConfigurationStore.Entry> all = configurations.entries();
        StringBuilder html = new StringBuilder("<p class=\"statline\">" + all.size() + (all.size() == 1 ? " configuration" : " configurations") + "</p>\n"
            + "<table class=\"nicetable\"><thead>"
            + Html.row("th", "Name", "Description", "State", "Who", "Session type", "Language mode", "Process", "File") + "</thead><tbody>\n");
        for (ConfigurationStore.Entry entry : all) {
            Map<String, Object> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            values.putAll(entry.values());
            html.append(Html.row("td", entry.name(), values.get("Description"), state(entry), who(entry.access()), values.get("SessionType"),
                values.get("LanguageMode"), values.getOrDefault("Process", "jvm"), entry.comesWithServer() ? "" : entry.file()));
        }
        return html.append("</tbody></table>\n").toString();
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
