package org.mooring.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.mooring.api.stream.DotNetException;

class PSObjectTest {

    @Test
    void objectsWithTheSameNotesShareTheirShape() {
        PSObject one = new PSObject().set("Id", 1).set("Name", "a");
        PSObject two = PSObject.bag(Shape.of("Id", "Name"), new Object[] {2, "b"});
        assertSame(one.shape(), two.shape());
        assertNotSame(one.shape(), new PSObject().set("Name", "a").set("Id", 1).shape());
        assertEquals("b", two.slot(one.shape().slot("NAME")));
    }

    @Test
    void removedNotesLeaveNoTrace() {
        PSObject object = new PSObject().set("a", 1).set("b", 2).set("c", 3);
        assertTrue(object.remove("B"));
        assertFalse(object.remove("B"));
        assertSame(new PSObject().set("a", 1).set("c", 3).shape(), object.shape());
        assertEquals(3, object.note("c"));
    }

    @Test
    void aMemberOfAnotherKindGivesWayToANoteAndBack() {
        PSObject object = new PSObject().set("a", 1);
        object.add(new AliasProperty("A", "b"));
        assertEquals(MemberKind.AliasProperty, object.member("a").kind());
        object.set("a", 2);
        assertEquals(2, object.note("a"));
        assertEquals(1, object.members().size());
    }

    @Test
    void manyNotesAreFoundToo() {
        PSObject object = new PSObject();
        for (int i = 0; i < 200; i++) {
            object.set("Property" + i, i);
        }
        assertEquals(150, object.note("PROPERTY150"));
        assertNull(object.note("Property200"));
    }

    @Test
    void aCopyHasMembersOfItsOwn() {
        PSObject object = new PSObject().set("a", 1);
        PSObject copy = object.copy().set("a", 2).set("b", 3);
        assertEquals(1, object.note("a"));
        assertFalse(object.hasNote("b"));
        assertEquals(3, copy.note("b"));
    }

    @Test
    void hashTablesKeepOrderAndTellKeysApartAsDotNetDoes() {
        PSHashtable table = new PSHashtable();
        table.put("b", 1);
        table.put("A", 2);
        table.put(1, "int");
        table.put("1", "string");
        table.put(1L, "long");
        table.put(1.0, "double");
        table.put('1', "char");
        assertEquals(List.of("b", "A", 1, "1", 1L, 1.0, '1'), List.copyOf(table.keySet()));
        assertEquals(2, table.get("a"));
        assertEquals("string", table.get("1"));
        assertNull(new PSHashtable(true).put("a", 1));
        assertFalse(new PSHashtable(true).containsKey("A"));
        assertThrows(DotNetException.class, () -> table.put(null, 1));
        assertEquals("System.InvalidOperationException", assertThrows(DotNetException.class, () -> {
            for (Object key : table.keySet()) {
                table.put(key, 0);
            }
        }).typeName());
        table.remove("B");
        assertEquals(6, table.size());
    }

    @Test
    void orderedDictionariesHavePlaces() {
        OrderedDictionary table = new OrderedDictionary(Map.of("a", 1));
        table.put("c", 3);
        table.insert(1, "b", 2);
        assertEquals(List.of("a", "b", "c"), List.copyOf(table.keySet()));
        assertEquals(2, table.getAt(1));
        table.removeAt(0);
        assertEquals("b", table.keyAt(0));
        table.setAt(0, "changed");
        assertEquals("changed", table.get("B"));
        assertThrows(DotNetException.class, () -> table.getAt(5));
        assertEquals("Item has already been added. Key in dictionary: 'c'  Key being added: 'C'",
                assertThrows(DotNetException.class, () -> table.add("C", 1)).getMessage());
    }

    @Test
    void shapesAreSafeToShareBetweenThreads() throws InterruptedException {
        List<Shape> shapes = new CopyOnWriteArrayList<>();
        List<Thread> threads = new java.util.ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(Thread.ofVirtual().start(() -> shapes.add(Shape.of("X1", "X2", "X3"))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(1, shapes.stream().distinct().count());
    }
}
