package org.mooring.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a project of one's own is built and tested with: bundles of this distribution. They are in no public repository, so they are
 * installed in the local one of Maven, where every build of this user finds them.
 *
 * @param version of Mooring
 * @param installPlugin the version of Maven's install plugin
 */
record ProjectContract(Path home, String version, String installPlugin) {

    /**
     * The contract itself and its tests; the framing that transports share; a registry for the tests of transports. Each with those of them that it is
     * compiled with; what else it needs to run, the server has.
     */
    private static final Map<String, List<String>> ARTIFACTS = Map.of(
            "org.mooring.api", List.of(),
            "org.mooring.api.testkit", List.of("org.mooring.api"),
            "org.mooring.psrp", List.of("org.mooring.api"),
            "org.mooring.transport.stream", List.of("org.mooring.api", "org.mooring.psrp"),
            "org.mooring.session", List.of("org.mooring.api"));

    /** Installs it, in place of what was installed before. */
    void install() throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("mooring-contract");
        try {
            for (Map.Entry<String, List<String>> artifact : ARTIFACTS.entrySet()) {
                Files.copy(jar(artifact.getKey()), work.resolve(artifact.getKey() + ".jar"));
                Files.writeString(work.resolve(artifact.getKey() + ".pom"), project(artifact.getKey(), "jar", dependencies(artifact.getValue())));
            }
            Files.writeString(work.resolve("pom.xml"), project("contract", "pom", """
                      <build>
                        <plugins>
                          <plugin>
                            <groupId>org.apache.maven.plugins</groupId>
                            <artifactId>maven-install-plugin</artifactId>
                            <version>%s</version>
                            <executions>
                    %s        </executions>
                          </plugin>
                        </plugins>
                      </build>
                    """.formatted(installPlugin, ARTIFACTS.keySet().stream().sorted().map(ProjectContract::execution).collect(Collectors.joining()))));
            maven(work);
        } finally {
            delete(work);
        }
    }

    private Path jar(String artifact) {
        String name = artifact + "-" + version + ".jar";
        return Stream.of("bundles", "templates").map(folder -> home.resolve(folder).resolve(name)).filter(Files::exists).findFirst()
                .orElseThrow(() -> new StartException("There is no %s in %s: the installation is not whole.".formatted(name, home)));
    }

    private String project(String artifact, String packaging, String build) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.mooring</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <packaging>%s</packaging>
                %s</project>
                """.formatted(artifact, version, packaging, build);
    }

    private String dependencies(List<String> artifacts) {
        return artifacts.stream().map("""
                    <dependency>
                      <groupId>org.mooring</groupId>
                      <artifactId>%%s</artifactId>
                      <version>%s</version>
                    </dependency>
                """.formatted(version)::formatted).collect(Collectors.joining("", "  <dependencies>\n", "  </dependencies>\n"));
    }

    private static String execution(String artifact) {
        return """
                          <execution>
                            <id>%1$s</id>
                            <phase>validate</phase>
                            <goals>
                              <goal>install-file</goal>
                            </goals>
                            <configuration>
                              <file>%1$s.jar</file>
                              <pomFile>%1$s.pom</pomFile>
                            </configuration>
                          </execution>
                """.formatted(artifact);
    }

    /** Runs Maven on the Java that runs this. */
    private static void maven(Path folder) throws IOException, InterruptedException {
        ProcessBuilder maven = new ProcessBuilder("mvn", "-q", "-B", "-ntp", "validate").directory(folder.toFile()).redirectErrorStream(true);
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process;
        try {
            process = maven.start();
        } catch (IOException e) {
            throw new StartException("Building a project needs Maven (mvn), and it is not on the PATH. Install Maven 3.6.3 or newer. ("
                    + e.getMessage() + ")", e);
        }
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new StartException("Maven did not install Mooring's contract in the local repository:\n" + said.strip());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
