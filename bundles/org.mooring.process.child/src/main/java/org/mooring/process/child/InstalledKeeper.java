package org.mooring.process.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mooring.api.configuration.Isolation;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.session.SessionException;

/** Keepers on this installation's launcher, each with a framework of its own that has just the bundles that its session needs. */
final class InstalledKeeper implements KeeperProgram {

    /** What the launcher reads: a bundle's file a line, in the order in which they start. */
    static final String BUNDLES = "bundles.list";

    private final Images images;
    private final BundleSelection selection;
    private final Path java;
    private final int memoryMegabytes;
    private final List<String> options;
    private final Path drives;

    /**
     * @param drives the folder with the drives of the server's users
     * @param java the program
     * @param memoryMegabytes the heap of a keeper whose configuration says nothing about it
     * @param options for the JVM of every keeper
     */
    InstalledKeeper(Images images, BundleSelection selection, Path java, int memoryMegabytes, List<String> options, Path drives) {
        this.images = images;
        this.selection = selection;
        this.java = java;
        this.memoryMegabytes = memoryMegabytes;
        this.options = options;
        this.drives = drives;
    }

    @Override
    public List<String> prepare(ProcessRequest request, RequestData data, boolean shared, Path directory, Path socket) throws IOException, SessionException {
        Isolation isolation = request.configuration().isolation();
        Path image = images.image(shared ? directory.getParent() : null);
        boolean ofPwsh = ofPwsh(data);
        List<String> bundles = new ArrayList<>();
        for (Path bundle : selection.bundles(ofPwsh ? null : request.initialState())) {
            bundles.add(images.inImage(image, bundle).orElseGet(() -> bundle).toString());
        }
        bundles = copied(bundles, image, directory);
        Files.write(directory.resolve(BUNDLES), bundles);
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        int heap = ofPwsh || isolation.memoryMegabytes() == 0 ? memoryMegabytes : isolation.memoryMegabytes();
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx" + heap + "m", "-XX:+ExitOnOutOfMemoryError"));
        classArchive().ifPresent(option -> command.addAll(List.of(option, "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off")));
        command.addAll(compilation());
        if (Runtime.version().feature() >= 23) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(options);
        if (!ofPwsh) {
            command.addAll(isolation.options());
        }
        // Another user cannot reach what is the server's: such a session's drives are in that user's home.
        command.add("-Dmooring.drives=" + (shared ? "" : drives));
        command.addAll(List.of("-Dmooring.home=" + image, "-cp", image.resolve("lib") + "/*", "org.mooring.launcher.Main", "session",
            "--state", directory.toString(), socket.toString()));
        return command;
    }

    @Override
    public Object likeness(ProcessRequest request, RequestData data, boolean shared) throws IOException {
        List<String> bundles = new ArrayList<>();
        for (Path bundle : selection.bundles(ofPwsh(data) ? null : request.initialState())) {
            bundles.add(bundle + " " + Files.size(bundle) + " " + Files.getLastModifiedTime(bundle));
        }
        return List.of(images.fingerprint(), ofPwsh(data), bundles);
    }

    private static boolean ofPwsh(RequestData data) {
        return !data.program().isEmpty();
    }

    /** What this JVM was told of when to compile for the second time: a keeper starts with as little as its server. */
    private static List<String> compilation() {
        return Stream.of(ProcessHandle.current().info().arguments().orElse(new String[0])).filter(argument -> argument.startsWith("-XX:Tier4")).toList();
    }

    /** The option by which this JVM has an archive of its classes: a keeper has most of them, too, and starts faster by it. */
    private static Optional<String> classArchive() {
        return Stream.of(ProcessHandle.current().info().arguments().orElse(new String[0]))
            .filter(argument -> argument.startsWith("-XX:SharedArchiveFile=")).findFirst();
    }

    /** Bundles that are not of the installation may be changed or removed while the session goes on: it has its own of them. */
    private static List<String> copied(List<String> bundles, Path image, Path directory) throws IOException {
        List<String> all = new ArrayList<>();
        for (String bundle : bundles) {
            Path file = Path.of(bundle);
            if (file.startsWith(image)) {
                all.add(bundle);
            } else {
                Path own = Files.createDirectories(directory.resolve("own")).resolve(file.getFileName());
                Files.copy(file, own);
                all.add(own.toString());
            }
        }
        return all;
    }

}
