package org.mooring.api.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.stream.DotNetException;

class DriveTableTest {

    /** A provider as small as a stranger's can be: its items are in a map, by path. */
    private static final class Shelf implements ItemProvider {

        private final TreeMap<String, Object> items = new TreeMap<>();

        @Override
        public String name() {
            return "Shelf";
        }

        @Override
        public String home() {
            return "/home";
        }

        @Override
        public List<Drive.Definition> drives() {
            return List.of(new Drive.Definition("/", "/", null), new Drive.Definition("Deep", "/b", null), new Drive.Definition("Flat", "", null));
        }

        @Override
        public boolean itemExists(String path, ProviderContext context) {
            return isContainer(path, context) || items.containsKey(path);
        }

        @Override
        public boolean isContainer(String path, ProviderContext context) {
            return path.isEmpty() || path.equals("/") || items.keySet().stream().anyMatch(p -> p.startsWith(path + "/"));
        }

        @Override
        public Object getItem(String path, ProviderContext context) {
            return items.get(path);
        }

        @Override
        public List<String> childNames(String path, ProviderContext context) {
            String prefix = path.isEmpty() || path.endsWith("/") ? path : path + "/";
            TreeSet<String> names = new TreeSet<>();
            items.keySet().stream().filter(p -> p.startsWith(prefix)).forEach(p -> names.add(p.substring(prefix.length()).split("/")[0]));
            return new ArrayList<>(names);
        }
    }

    private final Shelf shelf = new Shelf();
    private final List<Object> scopes = new ArrayList<>(List.of("global"));
    private final DriveTable drives = new DriveTable(List.of(new ProviderInfo("Example", shelf)), () -> List.copyOf(scopes));
    private final ProviderInfo provider = drives.provider("Shelf");

    DriveTableTest() {
        for (String path : List.of("/a/x.txt", "/a/y.txt", "/b/x.txt", "/b/c/z[1].txt", "loose")) {
            shelf.items.put(path, path.length());
        }
        drives.setLocation(drives.qualify("/b"));
    }

    @ParameterizedTest
    @CsvSource({
        "c, /b/c, /b/c", "./c/../x.txt, /b/x.txt, /b/x.txt", "../../.., /, /", "\\a\\x.txt, /a/x.txt, /a/x.txt", "~/x, /home/x, /home/x",
        "Deep:x.txt, /b/x.txt, Deep:/x.txt", "Deep:/../../c, /b/c, Deep:/c", "deep:, /b, Deep:/", "Flat:loose, loose, Flat:/loose",
        "Shelf::/a/.., /a/.., Example\\Shelf::/a/..", "Example\\Shelf::q, q, Example\\Shelf::q"})
    void aPathIsQualifiedByItsDriveOrProvider(String path, String providerPath, String shown) {
        PathInfo place = drives.qualify(path);
        assertEquals(providerPath, place.providerPath());
        assertEquals(shown, place.path());
    }

    @ParameterizedTest
    @CsvSource({"/a/*, /a/x.txt /a/y.txt", "/?/x.*, /a/x.txt /b/x.txt", "[ab], ''", "*, /b/c /b/x.txt", "c/z*, /b/c/z[1].txt",
        "c/z`[1`].txt, /b/c/z[1].txt", "/none*/x, ''", "/[A-B]/X.TXT, /a/X.TXT /b/X.TXT"})
    void wildcardsNameTheItemsThatExist(String pattern, String expected) {
        shelf.items.put("/a/X.TXT", 1);
        shelf.items.put("/b/X.TXT", 1);
        String found = String.join(" ", drives.resolve(pattern, null).stream().map(PathInfo::path).filter(p -> pattern.contains("X") || !p.contains("X"))
            .toList());
        assertEquals(expected, found);
    }

    @Test
    void aPathWithoutWildcardsMustExist() {
        DotNetException error = assertThrows(DotNetException.class, () -> drives.resolve("none", null));
        assertEquals("Cannot find path '/b/none' because it does not exist.", error.getMessage());
        assertEquals("PathNotFound", error.errorRecord().errorId());
    }

    @Test
    void aDriveGoesWithTheScopeItWasMadeIn() {
        scopes.add(0, "function");
        drives.newDrive(new Drive.Definition("Mine", "/a", null), provider, null, null);
        drives.newDrive(new Drive.Definition("Ours", "/a", null), provider, "global", null);
        assertEquals("/a/x.txt", drives.qualify("Mine:x.txt").providerPath());
        scopes.remove(0);
        assertThrows(DotNetException.class, () -> drives.drive("Mine"));
        assertTrue(drives.drives().contains(drives.drive("ours")));
    }

    @Test
    void locationsCanBeGoneBackTo() {
        drives.setLocation(drives.qualify("Deep:c"));
        assertEquals("Deep:/c", drives.location().path());
        assertEquals("/b", drives.goBack().path());
        assertEquals("Deep:/c", drives.goForward().path());
        assertThrows(DotNetException.class, drives::goForward);
    }

    @Test
    void pushedLocationsComeBackNewestFirst() {
        drives.push(drives.location(), null);
        drives.setLocation(drives.qualify("/a"));
        drives.push(drives.location(), null);
        drives.setLocation(drives.qualify("/"));
        assertEquals("/a", drives.pop(null).path());
        assertEquals("/b", drives.pop(null).path());
        assertFalse(drives.stack(null).iterator().hasNext());
    }

    @Test
    void whatAProviderDoesNotOverrideIsNotSupported() {
        DotNetException error = assertThrows(DotNetException.class, () -> shelf.removeItem("loose", false, null));
        assertEquals("NotSupported", error.errorRecord().errorId());
    }
}
