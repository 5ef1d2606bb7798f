package org.mooring.tests.container;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.SessionConfigurations;
import org.mooring.api.credential.Identity;
import org.mooring.api.shell.CommandShell;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/** What session configurations name is installed from the repository while the server runs, replaced, and withdrawn again. */
@RunWith(PaxExam.class)
public class AssemblyIT {

    private static final Identity TESTER = new Identity("tester", Set.of(), "password");
    private static final long SECONDS = Long.getLong("mooring.seconds", 120);

    /** How often a new version comes; {@code -Dmooring.rounds=1000} for the long run. */
    private static final int ROUNDS = Integer.getInteger("mooring.rounds", 25);

    @Inject
    private BundleContext context;

    @Inject
    private SessionConfigurations configurations;

    @Inject
    private CommandShell shell;

    private Path repository;
    private Path file;

    @Configuration
    public Option[] everyBundle() throws IOException {
        Path state = Files.createTempDirectory("mooring");
        return Containers.ofEverything(state);
    }

    @Before
    public void aConfigurationThatNamesAModule() throws IOException {
        Path state = Path.of(context.getProperty("mooring.state"));
        repository = state.resolve("repository");
        GaugeBundle.putScale(repository);
        file = Files.createDirectories(state.resolve("configurations")).resolve("gauges.pssc");
        Files.writeString(file, "@{ SessionType = 'Empty'; LanguageMode = 'FullLanguage'; ModulesToImport = 'Test.Gauge'; AllowedUsers = '*' }");
    }

    @After
    public void nothingStays() throws IOException {
        Files.deleteIfExists(file);
        until("all is withdrawn", () -> versions().isEmpty());
        for (Path jar : Installation.files(repository)) {
            Files.delete(jar);
        }
    }

    @Test
    public void aModuleComesWithTheFirstSessionAndGoesWithItsConfiguration() throws Exception {
        GaugeBundle.put(repository, "1.0.0");
        assertEquals("nobody has asked", List.of(), versions());

        aSessionKeepsWhatItHas();

        until("it is withdrawn", () -> versions().isEmpty());
        until("what it needed is withdrawn", () -> Arrays.stream(context.getBundles()).noneMatch(bundle -> bundle.getSymbolicName().equals("test.scale")));
    }

    private void aSessionKeepsWhatItHas() throws Exception {
        try (TestSession session = open()) {
            assertEquals(List.of("1.0.0"), session.run("(Get-Gauge).Version"));
            assertEquals(List.of("1.0.0"), versions());
            GaugeBundle.put(repository, "2.0.0");
            assertEquals(List.of("2.0.0"), inANewSession("(Get-Gauge).Version"));
            Files.delete(file);
            until("what nobody has is withdrawn", () -> versions().equals(List.of("1.0.0")));
            assertEquals("a session has it", List.of("1.0.0"), session.run("(Get-Gauge).Version"));
        }
    }

    @Test
    public void newSessionsHaveTheNewVersionAndOldOnesTheirs() throws Exception {
        GaugeBundle.put(repository, "1.0.0");
        try (TestSession old = open()) {
            assertEquals(List.of("1.0.0"), old.run("(Get-Gauge).Version; $kept = 1"));
            Path second = GaugeBundle.put(repository, "2.0.0");

            assertEquals(List.of("2.0.0"), inANewSession("(Get-Gauge).Version"));
            assertEquals(List.of("1.0.0", "1"), old.run("(Get-Gauge).Version; $kept"));

            Files.delete(second);
            assertEquals("the new one was taken away", List.of("1.0.0"), inANewSession("(Get-Gauge).Version"));
        }
    }

    @Test
    public void theVersionThatRanGoesOnWhereANewOneDoesNotStart() throws Exception {
        Path first = GaugeBundle.put(repository, "1.0.0");
        assertEquals(List.of("1.0.0"), inANewSession("(Get-Gauge).Version"));

        Path second = GaugeBundle.put(repository, "2.0.0", Map.of("Bundle-Activator", "org.mooring.tests.gauge.NoActivator"));
        assertEquals(List.of("1.0.0"), inANewSession("(Get-Gauge).Version"));
        Path third = GaugeBundle.put(repository, "3.0.0", Map.of("Import-Package", "org.osgi.framework"));
        assertEquals("its component cannot be made", List.of("1.0.0"), inANewSession("(Get-Gauge).Version"));
        Files.delete(first);
        assertEquals("its file is gone", List.of("1.0.0"), inANewSession("(Get-Gauge).Version"));
        assertEquals(List.of("1.0.0"), versions());

        GaugeBundle.put(repository, "4.0.0");
        assertEquals(List.of("4.0.0"), inANewSession("(Get-Gauge).Version"));
        Files.delete(second);
        Files.delete(third);
    }

    @Test
    public void aModuleThatNothingHasIsMissingUntilItComes() throws Exception {
        assertTrue(inANewSession("Get-Gauge").toString().contains("not recognized"));

        GaugeBundle.put(repository, "1.0.0");

        assertEquals(List.of("1.0.0"), inANewSession("(Get-Gauge).Version"));
    }

    @Test
    public void versionsThatComeAndGoUnderLoadLeaveNothingBehindAndDropNoSession() throws Exception {
        GaugeBundle.put(repository, "1.0.0");
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong commands = new AtomicLong();
        List<Thread> load = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            load.add(Thread.ofPlatform().start(() -> work(over, commands, wrong)));
        }
        List<WeakReference<ClassLoader>> loaders;
        try {
            loaders = rounds();
        } finally {
            over.set(true);
            for (Thread thread : load) {
                thread.join(TimeUnit.SECONDS.toMillis(SECONDS));
            }
        }
        assertEquals(List.of(), List.copyOf(wrong));
        assertTrue(commands + " commands", commands.get() >= ROUNDS);

        until("only the newest version is there", () -> versions().size() <= 1);
        Files.delete(file);
        until("all is withdrawn", () -> versions().isEmpty());
        until("class loaders are gone", () -> {
            useTheShell();
            return loaders.stream().allMatch(loader -> loader.get() == null);
        });
    }

    /** Replaces the module again and again, while one session keeps the first. */
    private List<WeakReference<ClassLoader>> rounds() throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        Path jar = repository.resolve(GaugeBundle.NAME + "-1.0.0.jar");
        try (TestSession kept = open()) {
            String first = kept.run("$first = (Get-Gauge).Version; $first").getFirst();
            for (int round = 1; round <= ROUNDS; round++) {
                Path next = GaugeBundle.put(repository, "1.0." + round);
                Files.delete(jar);
                jar = next;
                assertEquals(List.of("1.0." + round), inANewSession("(Get-Gauge 3)[2].Version"));
                loaders.add(new WeakReference<>(bundle("1.0." + round).adapt(BundleWiring.class).getClassLoader()));
                assertEquals("round " + round, List.of(first, first), kept.run("$first; (Get-Gauge).Version"));
            }
        }
        return loaders;
    }

    /** A session of another configuration: the shell forgets then what nobody has any more. */
    private void useTheShell() {
        try {
            try (TestSession session = new TestSession(shell, configurations.initialState(configurations.resolve(TESTER, "")))) {
                session.run("1");
            }
        } catch (ConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> inANewSession(String script) throws ConfigurationException {
        try (TestSession session = open()) {
            return session.run(script);
        }
    }

    /** Opens sessions one after the other, and uses each for a while. */
    private void work(AtomicBoolean over, AtomicLong commands, Queue<String> wrong) {
        while (!over.get() && wrong.isEmpty()) {
            try (TestSession session = open()) {
                List<String> first = session.run("(Get-Gauge).Version");
                for (int i = 0; i < 5; i++) {
                    List<String> again = session.run("(Get-Gauge).Version");
                    if (!again.equals(first) || first.size() != 1 || !first.getFirst().startsWith("1.0.")) {
                        wrong.add(first + " then " + again);
                    }
                    commands.incrementAndGet();
                }
            } catch (ConfigurationException | RuntimeException e) {
                wrong.add(e.toString());
            }
        }
    }

    private TestSession open() throws ConfigurationException {
        return new TestSession(shell, configurations.initialState(configurations.resolve(TESTER, "gauges")));
    }

    /** The versions of the gauge that are installed, the oldest first. */
    private List<String> versions() {
        return Arrays.stream(context.getBundles()).filter(bundle -> bundle.getSymbolicName().equals(GaugeBundle.NAME)).map(Bundle::getVersion).sorted()
                .map(Object::toString).toList();
    }

    private Bundle bundle(String version) {
        return Arrays.stream(context.getBundles()).filter(one -> one.getSymbolicName().equals(GaugeBundle.NAME) && one.getVersion().toString().equals(version))
                .findFirst().orElseThrow();
    }


    /** Waits; collects garbage meanwhile, as only that tells which sessions are over. */
    private static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!condition.getAsBoolean()) {
            assertTrue("Not after " + SECONDS + " s: " + what, System.nanoTime() < end);
            System.gc();
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
