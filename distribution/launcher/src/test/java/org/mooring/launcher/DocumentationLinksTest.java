package org.mooring.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the Markdown of the project refers to. Links to other sites are not followed: a test must not need the network. */
class DocumentationLinksTest {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    /** What is made, what belongs to tools, and what is filled in when a project is made of it. */
    private static final Set<String> NOT_OURS = Set.of("target", "templates", "node_modules");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]\n]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+?) *$");

    @Test
    void everyLinkLeadsToAFileAndAHeadingThatAreThere() throws IOException {
        List<String> broken = new ArrayList<>();
        List<Path> pages = pages();
        for (Path page : pages) {
            String text = CODE.matcher(Files.readString(page)).replaceAll("");
            LINK.matcher(text).results().map(link -> link.group(1)).filter(link -> !link.contains("://") && !leads(page, link))
                .forEach(link -> broken.add(PROJECT.relativize(page) + ": " + link));
        }

        assertTrue(pages.contains(PROJECT.resolve("README.md")), "The pages of the project were not found.");
        assertEquals(List.of(), broken);
    }

    private static boolean leads(Path page, String link) {
        int at = link.indexOf('#');
        String file = at < 0 ? link : link.substring(0, at);
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        return Files.exists(target) && (at < 0 || headings(target).contains(link.substring(at + 1)));
    }

    /** The ids that GitHub gives to headings. */
    private static Set<String> headings(Path page) {
        try {
            String text = Pattern.compile("(?s)```.*?```").matcher(Files.readString(page)).replaceAll("");
            return HEADING.matcher(text).results().map(DocumentationLinksTest::id).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(MatchResult heading) {
        return heading.group(1).replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1").toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                return name.startsWith(".") || NOT_OURS.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    pages.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return pages;
    }
}
