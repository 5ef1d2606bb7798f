package org.mooring.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code mooring new KIND NAME}: makes a project of one's own, whole and small, from the template of its kind, and installs what it is
 * built with in Maven's local repository. {@code mooring new contract} does only the latter.
 *
 * @param rest what was typed after {@code new}, without options
 */
record NewProject(ProjectTemplate template, List<String> rest, Optional<String> javaPackage, Optional<Path> folder) {

    private static final String CONTRACT = "contract";

    /** Does what was asked for. */
    static int run(Distribution distribution, List<String> words) throws IOException {
        NewProject wanted = parse(new ProjectTemplate(distribution.templates()), new ArrayDeque<>(words));
        return wanted.rest.getFirst().equals(CONTRACT) ? wanted.installContract(distribution) : wanted.make(distribution);
    }

    private static NewProject parse(ProjectTemplate template, Deque<String> words) {
        List<String> rest = new ArrayList<>();
        Optional<String> javaPackage = Optional.empty();
        Optional<Path> folder = Optional.empty();
        while (!words.isEmpty()) {
            String word = words.pop();
            switch (word) {
                case "--package" -> javaPackage = Optional.of(value(word, words));
                case "--folder" -> folder = Optional.of(Path.of(value(word, words)));
                default -> {
                    if (word.startsWith("-")) {
                        throw new UsageException("'new' has no option '%s'. It has --package and --folder.", word);
                    }
                    rest.add(word);
                }
            }
        }
        if (rest.isEmpty()) {
            throw new UsageException("Say what is to be made: mooring new cmdlet|provider|credential|transport NAME.");
        }
        int needed = rest.getFirst().equals(CONTRACT) ? 1 : 2;
        if (rest.size() > needed) {
            throw new UsageException("'%s' is not understood after '%s'.", rest.get(needed), rest.get(needed - 1));
        }
        return new NewProject(template, rest, javaPackage, folder);
    }

    private static String value(String option, Deque<String> words) {
        if (words.isEmpty() || words.peek().isBlank()) {
            throw new UsageException("'%s' needs a value.", option);
        }
        return words.pop();
    }

    private int make(Distribution distribution) throws IOException {
        ProjectNames.Kind kind = ProjectNames.Kind.of(rest.getFirst());
        if (rest.size() < 2) {
            throw new UsageException("Say how the %s is called: mooring new %1$s %s.", kind.word(),
                    kind == ProjectNames.Kind.CMDLET ? "Get-Weather" : "Weather");
        }
        ProjectNames names = ProjectNames.of(kind, rest.get(1), template.verbs(), javaPackage);
        Path target = folder.orElseGet(names::folder);
        if (Files.exists(target) && !isEmptyFolder(target)) {
            throw new StartException("%s is there already, and not empty. Say another folder with '--folder'.".formatted(target.toAbsolutePath()));
        }
        install(distribution);
        template.make(names, target);
        System.out.printf("%s has a %s to begin with. What comes next:%n", target.toAbsolutePath().normalize(), kind.word());
        names.nextSteps(target).forEach(step -> System.out.println("    " + step));
        return ExitCode.SUCCESS;
    }

    private int installContract(Distribution distribution) throws IOException {
        install(distribution);
        System.out.println("Maven's local repository has org.mooring.api and what else projects are built with.");
        return ExitCode.SUCCESS;
    }

    private void install(Distribution distribution) throws IOException {
        Map<String, String> versions = template.versions();
        try {
            new ProjectContract(distribution.home(), versions.get("version.mooring"), versions.get("version.install")).install();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("It was interrupted.", e);
        }
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> content = Files.list(path)) {
            return content.findAny().isEmpty();
        }
    }
}
