package org.mooring.api.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.provider.Drive;
import org.mooring.api.provider.ItemProvider;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.stream.DotNetException;

/**
 * What every {@link ItemProvider} does. Extend it, answer a provider with at least one item, and say where that is:
 *
 * <pre>{@code
 * class TidesProviderTest extends ItemProviderContract {
 *     @Override protected ItemProvider provider() { return new TidesProvider(new TideTable()); }
 *     @Override protected String existing() { return "Brest"; }
 *     @Override protected String missing() { return "Atlantis"; }
 * }
 * }</pre>
 *
 * <p>A provider that keeps its items in the session overrides {@link #session()} too. One with content extends
 * {@link ContentProviderContract} instead.
 */
public abstract class ItemProviderContract {

    /** The provider under test; the same items are there whenever it is asked for within one test. */
    protected abstract ItemProvider provider();

    /** The path of an item that is there, just below {@link #container()}. */
    protected abstract String existing();

    /** The path of an item that is not there but could be, just below {@link #container()}. */
    protected abstract String missing();

    /** The path of the container that has {@link #existing()}; the provider's root where nothing else is said. */
    protected String container() {
        return "";
    }

    /** The session that the provider is used in. */
    protected SessionState session() {
        return new PlainSession();
    }

    @Test
    void itsNameCanStandBeforeAPath() {
        assertTrue(provider().name().matches("[^\\s:/\\\\*?\\[\\]]+"), provider().name());
    }

    @Test
    void itsDrivesHaveNamesOfTheirOwnThatCanStandBeforeAColon() {
        Set<String> names = new HashSet<>();
        for (Drive.Definition drive : provider().drives()) {
            assertTrue(drive.name().equals("/") || drive.name().matches("[^\\s;~/\\\\.:]+"), drive.name());
            assertTrue(names.add(drive.name().toLowerCase(Locale.ROOT)), drive.name());
        }
    }

    @Test
    void itTakesTheDrivesThatItBringsAndTheirRootsAreContainers() {
        ItemProvider provider = provider();
        ProviderContext context = context();
        for (Drive.Definition drive : provider.drives()) {
            Drive.Definition made = provider.newDrive(drive, context);

            assertEquals(drive.name(), made.name());
            assertTrue(provider.itemExists(made.root(), context), drive.name());
            assertTrue(provider.isContainer(made.root(), context), drive.name());
        }
    }

    @Test
    void anItemThatIsThereCanBeHad() {
        ProviderContext context = context();

        assertTrue(provider().isValidPath(existing()));
        assertTrue(provider().itemExists(existing(), context));
        assertNotNull(provider().getItem(existing(), context));
    }

    @Test
    void anItemThatIsNotThereDoesNotExistAndIsNoContainer() {
        ProviderContext context = context();

        assertFalse(provider().itemExists(missing(), context));
        assertFalse(provider().isContainer(missing(), context));
    }

    @Test
    void everyChildsNameIsThatOfAnItem() {
        ProviderContext context = context();
        ItemProvider provider = provider();
        List<String> names = provider.childNames(container(), context);

        assertTrue(names.contains(provider.childName(existing())), names.toString());
        assertEquals(names.size(), new HashSet<>(names).size(), "a name comes twice");
        for (String name : names) {
            String path = provider.joinPath(container(), name);
            assertTrue(provider.itemExists(path, context), path);
            assertNotNull(provider.getItem(path, context), path);
        }
        assertTrue(provider.hasChildItems(container(), context));
    }

    @Test
    void childItemsAreThoseOfTheChildNamesInTheirOrder() {
        RecordingContext context = context();
        ItemProvider provider = provider();
        List<String> paths = provider.childNames(container(), context).stream().map(name -> provider.joinPath(container(), name)).toList();

        provider.getChildItems(container(), 0, context);

        assertEquals(paths, context.written.stream().map(RecordingContext.Written::path).toList());
        for (RecordingContext.Written item : context.written) {
            assertNotNull(item.item(), item.path());
            assertEquals(provider.isContainer(item.path(), context), item.container(), item.path());
        }
    }

    @Test
    void childItemsThatAreNotWantedAreLeftOut() {
        String name = provider().childName(existing());
        RecordingContext one = RecordingContext.thatSelects(session(), name::equals);
        RecordingContext none = RecordingContext.thatSelects(session(), any -> false);

        provider().getChildItems(container(), 0, one);
        provider().getChildItems(container(), 0, none);

        assertEquals(List.of(existing()), one.written.stream().map(RecordingContext.Written::path).toList());
        assertEquals(List.of(), none.written);
    }

    @Test
    void aPathIsItsParentJoinedWithItsName() {
        ItemProvider provider = provider();
        for (String path : List.of(existing(), missing())) {
            String name = provider.childName(path);
            assertEquals(container(), provider.parentPath(path, container().isEmpty() ? "" : root()), path);
            assertEquals(path, provider.joinPath(container(), name), path);
            assertEquals(name, provider.childName(name), path);
            assertEquals(path, provider.joinPath(path, ""), path);
            assertEquals(path, provider.joinPath("", path), path);
        }
    }

    @Test
    void aboveARootIsNothing() {
        assertEquals("", provider().parentPath(root(), root()));
    }

    @Test
    void pathsThatAreNoPathsDoNotExist() {
        for (String path : List.of("\0", "a\nb", "*", "[", "x".repeat(100_000), "\ud800")) {
            ItemProvider provider = provider();
            String below = provider.joinPath(container(), path);
            expectRecord(path, () -> assertFalse(provider.itemExists(below, context()), path));
        }
    }

    /** With -WhatIf a command changes nothing; what a provider cannot do it says with an error that the command can report. */
    @Test
    void whatIsNotWantedIsNotDoneAndWhatIsNotSupportedIsAnErrorWithARecord() {
        ItemProvider provider = provider();
        ProviderContext no = RecordingContext.thatSaysNo(session());
        Map<String, Runnable> changes = new LinkedHashMap<>();
        changes.put("setItem", () -> provider.setItem(existing(), "changed", no));
        changes.put("clearItem", () -> provider.clearItem(existing(), no));
        changes.put("newItem", () -> provider.newItem(missing(), null, "new", no));
        changes.put("renameItem", () -> provider.renameItem(existing(), provider.childName(missing()), no));
        changes.put("copyItem", () -> provider.copyItem(existing(), missing(), false, no));
        changes.put("moveItem", () -> provider.moveItem(existing(), missing(), no));
        changes.put("removeItem", () -> provider.removeItem(existing(), true, no));
        List<String> before = provider.childNames(container(), context());

        changes.forEach((name, change) -> {
            expectRecord(name, change);
            assertEquals(before, provider.childNames(container(), context()), name);
        });
    }

    /** The root of the drive that has {@link #container()}. */
    private String root() {
        return provider().drives().stream().map(Drive.Definition::root).filter(container()::startsWith).findFirst().orElse(container());
    }

    private RecordingContext context() {
        return new RecordingContext(session());
    }

    private static void expectRecord(String what, Runnable use) {
        try {
            use.run();
        } catch (DotNetException refused) {
            assertNotNull(refused.errorRecord(), what + ": " + refused);
        }
    }
}
