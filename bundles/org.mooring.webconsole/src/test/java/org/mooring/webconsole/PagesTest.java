package org.mooring.webconsole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mooring.api.configuration.Access;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.configuration.ConfigurationStore;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.Availability;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.session.State;

class PagesTest {

    private static final Identity ANNA = new Identity("anna", Set.of(Identity.ADMINISTRATORS), "password");
    private static final Identity EVIL = new Identity("<img src=x onerror=alert(1)>", Set.of(), "password");

    @SuppressWarnings("unchecked")
    private static <T> T answering(Class<T> type, String method, Object answer) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, asked, arguments) -> {
            assertEquals(method, asked.getName());
            return answer;
        });
    }

    @Test
    void aSessionIsShownWithItsOwnerStateAndHowLongNobodyHasBeenThere() {
        SessionInfo session = new SessionInfo(7, "work", UUID.randomUUID(), EVIL, "helpdesk", true, State.Disconnected, Availability.None, 1, null,
            Instant.EPOCH, Instant.EPOCH.plusSeconds(10), Duration.ofHours(2), Duration.ofHours(4), BufferingMode.Block, 512);

        String html = new SessionsPage(answering(SessionRegistry.class, "overview", List.of(session)), () -> Instant.EPOCH.plusSeconds(3675)).html(ANNA);

        assertTrue(html.contains("<tr><td>7</td><td>work</td><td>&lt;img src=x onerror=alert(1)&gt;</td><td>helpdesk</td><td>Disconnected</td><td>None</td>"
            + "<td>1</td><td>none</td><td>1970-01-01T00:00:00Z</td><td>1:01:05</td><td>2:00:00</td><td>512 bytes</td><td><form method=\"post\""), html);
        assertTrue(html.contains("name=\"session\" value=\"7\"") && html.contains("value=\"End\""), html);
        assertFalse(html.contains("Disconnect<"), "nobody is attached");
        assertFalse(html.contains(session.instanceId().toString()));
    }

    @Test
    void aConfigurationIsShownWithWhoMayOpenItAndWithoutWhatCouldBeASecret() {
        ConfigurationStore.Entry open = new ConfigurationStore.Entry("helpdesk", "helpdesk.pssc", true, Map.of("SessionType", "Empty", "Description", "<b>",
            "EnvironmentVariables", Map.of("TOKEN", "s3cret"), "VariableDefinitions", List.of(Map.of("Name", "x", "Value", "s3cret"))),
            new Access(false, Set.of("bob", "anna"), Set.of("desk")), null, false);
        ConfigurationStore.Entry wrong = new ConfigurationStore.Entry("old", "old.pssc", false, Map.of(), Access.NOBODY, "line 3: <x> is no key", false);

        String html = new ConfigurationsPage(answering(ConfigurationStore.class, "entries", List.of(open, wrong)), record -> { }, () -> Instant.EPOCH).html();

        assertTrue(html.contains("<tr><td>helpdesk</td><td>&lt;b&gt;</td><td>open</td><td>anna, bob, group desk</td><td>Empty</td><td></td><td>jvm</td>"
            + "<td>helpdesk.pssc</td><td><form"), html);
        assertTrue(html.contains("value=\"helpdesk\"/><button name=\"action\" value=\"disable\""), html);
        assertTrue(html.contains("value=\"old\"/><button name=\"action\" value=\"enable\""), html);
        assertTrue(html.contains("<td>wrong: line 3: &lt;x&gt; is no key</td><td>nobody</td>"), html);
        assertFalse(html.contains("s3cret"));
    }
}
