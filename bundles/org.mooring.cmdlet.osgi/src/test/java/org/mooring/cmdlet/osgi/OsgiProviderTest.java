package org.mooring.cmdlet.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.credential.Identity;
import org.mooring.api.provider.PropertyProvider;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.testkit.ItemProviderContract;
import org.mooring.api.testkit.PlainSession;
import org.mooring.api.testkit.RecordingContext;
import org.mooring.object.PSObject;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

class OsgiProviderTest extends ItemProviderContract {

    private final ProviderContext administrator = new RecordingContext(session(Identity.ADMINISTRATORS));

    @Override
    protected PropertyProvider provider() {
        Bundle[] bundles = {bundle(3, "org.example.tides", "1.0.0"), bundle(4, "org.example.tides", "1.1.0"), bundle(7, "org.example.gauge", "2.0.0")};
        ServiceReference<?>[] services = {service(10, bundles[0]), service(9, bundles[2])};
        return new OsgiProvider(answering(BundleContext.class, Map.of("getBundles", bundles, "getAllServiceReferences", services)));
    }

    @Override
    protected String container() {
        return "Bundles";
    }

    @Override
    protected String existing() {
        return "Bundles/org.example.gauge";
    }

    @Override
    protected String missing() {
        return "Bundles/org.example.none";
    }

    @Override
    protected SessionState session() {
        return session(Identity.ADMINISTRATORS);
    }

    @Test
    void itsRootHasAFolderForEachKind() {
        assertEquals(List.of("Bundles", "Services", "Components", "Packages", "Configurations"), provider().childNames("", administrator));
    }

    @Test
    void bundlesOfOneNameAreToldApartByTheirVersions() {
        assertEquals(List.of("org.example.gauge", "org.example.tides", "org.example.tides_1.1.0"), provider().childNames("Bundles", administrator));
        assertEquals(4L, ((PSObject) provider().getItem("Bundles/org.example.tides_1.1.0", administrator)).note("Id"));
    }

    @Test
    void servicesComeInTheOrderOfTheirNumbers() {
        assertEquals(List.of("9", "10"), provider().childNames("Services", administrator));
        assertEquals("org.example.gauge", ((PSObject) provider().getItem("Services/9", administrator)).note("Bundle"));
    }

    @Test
    void namesAreComparedWithoutCase() {
        assertTrue(provider().itemExists("bundles/ORG.example.Gauge", administrator));
        assertFalse(provider().itemExists("Bundles/org.example.gauge/State", administrator));
        assertFalse(provider().itemExists("Boats", administrator));
    }

    @Test
    void theItemsAreTheObjectsThatTheCommandsAnswer() {
        assertEquals(Bundles.TYPE, ((PSObject) provider().getItem(existing(), administrator)).typeNames().get(0));
    }

    @Test
    void nothingCanBeChanged() {
        DotNetException refused = assertThrows(DotNetException.class, () -> provider().setProperty(existing(), Map.of("State", "Resolved"), administrator));
        assertEquals("NotSupported", refused.errorRecord().errorId());
    }

    @Test
    void whoIsNoAdministratorSeesNothingOfIt() {
        ProviderContext other = new RecordingContext(session("helpdesk"));
        PropertyProvider provider = provider();
        for (String path : List.of("", "Bundles", existing(), missing(), "Boats")) {
            for (Runnable use : List.<Runnable>of(() -> provider.itemExists(path, other), () -> provider.isContainer(path, other),
                    () -> provider.getItem(path, other), () -> provider.childNames(path, other), () -> provider.getChildItems(path, 1, other),
                    () -> provider.hasChildItems(path, other), () -> provider.getProperty(path, List.of(), other))) {
                assertEquals("AccessDenied", assertThrows(DotNetException.class, use::run, path).errorRecord().errorId(), path);
            }
        }
    }

    private static SessionState session(String group) {
        return new PlainSession().with(RunspaceRequest.class,
            new RunspaceRequest(UUID.randomUUID(), InitialSessionState.of(List.of()), null, Map.of(), "ada", Set.of(group), null, null));
    }

    private static Bundle bundle(long id, String name, String version) {
        return answering(Bundle.class, Map.of("getBundleId", id, "getSymbolicName", name, "getVersion", new Version(version), "getState", Bundle.ACTIVE,
            "getHeaders", new Hashtable<String, String>(), "getLocation", name, "getLastModified", 0L));
    }

    private static ServiceReference<?> service(long id, Bundle bundle) {
        Map<String, Object> properties = Map.of(Constants.SERVICE_ID, id, Constants.OBJECTCLASS, new String[] {"org.example.Tide"});
        return (ServiceReference<?>) Proxy.newProxyInstance(OsgiProviderTest.class.getClassLoader(), new Class<?>[] {ServiceReference.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getProperty" -> properties.get(arguments[0]);
                case "getPropertyKeys" -> properties.keySet().toArray(String[]::new);
                case "getBundle" -> bundle;
                default -> null;
            });
    }

    /** Something whose methods answer always the same. */
    private static <T> T answering(Class<T> type, Map<String, ?> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answers.get(method.getName())));
    }
}
