package org.mooring.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code mooring kar [FILE]}: the server as an archive that Apache Karaf installs (a KAR: a Maven repository with the bundles and a file
 * of features in a ZIP). What the container has of its own, OSGi's services above all, it keeps; the rest comes with the archive.
 */
final class KarafArchive {

    /** The newest whose features do not ask the resolver for the services that components wait for, among them the launcher's. */
    private static final String SCHEMA = "http://karaf.apache.org/xmlns/features/v1.2.0";
    private static final String OWN = "org.mooring";
    private static final String OSGI = "org.osgi";

    private final Distribution distribution;
    private final String version;

    private KarafArchive(Distribution distribution) throws IOException {
        this.distribution = distribution;
        this.version = distribution.version();
    }

    /** @param words what was typed after {@code kar} */
    static int run(Distribution distribution, List<String> words) throws IOException {
        if (words.size() > 1) {
            throw new UsageException("'%s' is not understood after '%s'.", words.get(1), words.get(0));
        }
        KarafArchive archive = new KarafArchive(distribution);
        Path file = Path.of(words.isEmpty() ? "mooring-" + archive.version + ".kar" : words.getFirst()).toAbsolutePath().normalize();
        archive.write(file);
        System.out.println("%s can be put into Karaf's folder deploy.".formatted(file));
        return ExitCode.SUCCESS;
    }

    /** Whole, or not at all. */
    private void write(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new StartException("%s is there already. Remove it, or name another file.".formatted(file));
        }
        Path part = Files.createTempFile(file.getParent(), "mooring", ".part");
        try {
            fill(part);
            Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void fill(Path file) throws IOException {
        Map<MavenId, Path> bundles = bundles();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n\n".getBytes(StandardCharsets.UTF_8));
            entry(zip, "repository/" + new MavenId(OWN, "mooring-features", version).path("-features.xml"), features(bundles.keySet()));
            for (Map.Entry<MavenId, Path> bundle : bundles.entrySet()) {
                entry(zip, "repository/" + bundle.getKey().path(".jar"), Files.readAllBytes(bundle.getValue()));
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server's bundles, behind the OSGi packages that the launcher's framework has of itself. */
    private Map<MavenId, Path> bundles() throws IOException {
        Map<MavenId, Path> bundles = new LinkedHashMap<>();
        for (Path jar : distribution.library(OSGI + ".*.jar")) {
            bundles.put(MavenId.ofFile(OSGI, jar.getFileName().toString()), jar);
        }
        SequencedSet<String> ids = distribution.bundleIds(Command.SERVER);
        for (String id : ids) {
            bundles.put(MavenId.of(id), distribution.bundle(id));
        }
        return bundles;
    }

    private byte[] features(Iterable<MavenId> bundles) throws IOException, XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("features");
        xml.writeDefaultNamespace(SCHEMA);
        xml.writeAttribute("name", "mooring");
        xml.writeStartElement("feature");
        xml.writeAttribute("name", "mooring");
        xml.writeAttribute("version", version);
        xml.writeAttribute("description", "Mooring: durable, restricted PowerShell sessions over SSH and WSMan");
        xml.writeAttribute("install", "auto");
        for (Map.Entry<String, Map<String, Object>> configuration : Settings.ofDistribution(distribution).configurations().entrySet()) {
            if (configuration.getKey().equals(Settings.SSH) || configuration.getKey().equals(Settings.HTTP)) {
                configuration(xml, configuration.getKey(), configuration.getValue());
            }
        }
        for (MavenId bundle : bundles) {
            xml.writeStartElement("bundle");
            if (!bundle.group().equals(OWN)) {
                xml.writeAttribute("dependency", "true");
            }
            xml.writeCharacters(bundle.url());
            xml.writeEndElement();
        }
        xml.writeEndDocument();
        xml.close();
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Without its own configuration the HTTP server would listen on all addresses. */
    private static void configuration(XMLStreamWriter xml, String pid, Map<String, Object> properties) throws XMLStreamException {
        StringBuilder lines = new StringBuilder("\n");
        properties.forEach((name, value) -> lines.append(name).append(" = ").append(value).append('\n'));
        xml.writeStartElement("config");
        xml.writeAttribute("name", pid);
        xml.writeCharacters(lines.toString());
        xml.writeEndElement();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** Maven's coordinates of a bundle. */
    private record MavenId(String group, String artifact, String version) {

        static MavenId of(String id) {
            String[] parts = id.split(":");
            return new MavenId(parts[0], parts[1], parts[parts.length - 1]);
        }

        /** @param name {@code artifact-version.jar} */
        static MavenId ofFile(String group, String name) {
            int dash = name.indexOf('-');
            return new MavenId(group, name.substring(0, dash), name.substring(dash + 1, name.length() - ".jar".length()));
        }

        /** Where a Maven repository has it. */
        String path(String ending) {
            return String.join("/", group.replace('.', '/'), artifact, version, artifact + "-" + version + ending);
        }

        String url() {
            return "mvn:" + group + "/" + artifact + "/" + version;
        }
    }
}
