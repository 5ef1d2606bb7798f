package org.mooring.tests.container;

import static java.util.stream.Collectors.toCollection;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.Test;

/** What the distribution consists of. */
public class DistributionIT {

    /** Kits for those who test their own bundles, not for a server. */
    private static final Set<String> NOT_FOR_A_SERVER = Set.of("org.mooring.api.testkit");

    private static final Pattern DESIGNATE = Pattern.compile("<Designate [^>]*pid=\"([^\"]+)\"");
    private static final Pattern SETTING = Pattern.compile("<AD [^>]*>");
    private static final Pattern DESCRIPTION = Pattern.compile(" description=\"[^\"]+\"");
    private static final Pattern CONFIGURED = Pattern.compile("<scr:component [^>]*configuration-pid=\"([^\"]+)\"");

    private final Installation installation = Installation.built();

    @Test
    public void featuresNameExactlyTheBundlesThatAreThere() throws IOException {
        assertEquals(installation.namedByFeatures(),
                installation.bundles().stream().map(file -> file.getFileName().toString()).collect(toCollection(TreeSet::new)));
    }

    @Test
    public void everyBundleOfTheSourcesIsInAFeature() throws IOException {
        Path sources = installation.home().resolve("../../../bundles").normalize();
        for (Path folder : Installation.files(sources)) {
            String name = folder.getFileName().toString();
            if (name.startsWith("org.mooring.") && !NOT_FOR_A_SERVER.contains(name)) {
                assertTrue(name + " is in no feature", installation.namedByFeatures().stream().anyMatch(file -> file.startsWith(name + "-")));
            }
        }
    }

    /** What a person who administers the server reads in its settings, in the console and in {@code Get-MooringSetting}. */
    @Test
    public void everySettingOfEveryBundleIsDescribed() throws IOException {
        List<String> wrong = new ArrayList<>();
        int settings = 0;
        for (Path bundle : installation.bundles()) {
            if (bundle.getFileName().toString().startsWith("org.mooring.")) {
                settings += described(bundle, wrong);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(settings + " settings", settings > 50);
    }

    /** Notes the settings of a bundle that nobody can understand, and answers how many settings it has. */
    private static int described(Path bundle, List<String> wrong) throws IOException {
        Set<String> pids = new TreeSet<>();
        int settings = 0;
        try (JarFile jar = new JarFile(bundle.toFile())) {
            List<JarEntry> files = jar.stream().filter(entry -> entry.getName().startsWith("OSGI-INF/") && entry.getName().endsWith(".xml")).toList();
            for (JarEntry file : files) {
                String text = new String(jar.getInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
                DESIGNATE.matcher(text).results().forEach(found -> pids.add(found.group(1)));
                for (MatchResult setting : SETTING.matcher(text).results().toList()) {
                    settings++;
                    if (!DESCRIPTION.matcher(setting.group()).find()) {
                        wrong.add(bundle.getFileName() + ": " + file.getName() + " has a setting without a description: " + setting.group());
                    }
                }
            }
            for (JarEntry file : files) {
                String text = new String(jar.getInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
                CONFIGURED.matcher(text).results().flatMap(found -> Arrays.stream(found.group(1).split(" "))).filter(pid -> !pids.contains(pid))
                    .forEach(pid -> wrong.add(bundle.getFileName() + ": " + file.getName() + " is configured by " + pid + ", which nothing describes"));
            }
        }
        return settings;
    }
}
