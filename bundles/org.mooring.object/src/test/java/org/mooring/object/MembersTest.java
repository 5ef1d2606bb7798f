package org.mooring.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrTypes;

class MembersTest {

    private final Members members = new Members(TypeTable.forSession());

    private static PSObject bag(String name, Object value) {
        return new PSObject().set(name, value);
    }

    private String invoked(Object target, String name, Object... arguments) {
        return Shown.result(() -> members.invoke(target, name, arguments));
    }

    @Test
    void propertiesAreFoundWithoutCase() {
        assertEquals(3, members.get("abc", "length"));
        assertEquals(1, members.get(bag("Name", 1), "NAME"));
        assertNull(members.get(bag("Name", 1), "nope"));
        assertEquals("boo", members.get(members.get(new ErrorRecord(new DotNetException("System.Exception", "boo"), "Id", ErrorCategory.InvalidData, 5), "Exception"), "Message"));
    }

    @Test
    void keysOfADictionaryComeBeforeItsProperties() {
        PSHashtable table = new PSHashtable(Map.of("Keys", "mine", "Other", 1));
        assertEquals("mine", members.get(table, "Keys"));
        assertEquals(1, members.get(table, "other"));
        assertEquals(2, members.get(table, "Count"));
        assertEquals(2, members.get(members.get(table, "psbase"), "Count"));
        members.set(table, "new", 5);
        assertEquals(5, table.get("New"));
    }

    @Test
    void aCollectionAnswersForItsElements() {
        Object[] all = {bag("N", "a").set("S", 1), bag("N", "b"), bag("N", "c").set("S", 3)};
        assertEquals("System.Object[]|a b c", Shown.value(members.get(all, "N")));
        assertEquals(3, ((Object[]) members.get(all, "S")).length);
        assertEquals(3, members.get(all, "Count"));
        assertEquals("System.Object[]|A B", Shown.value(members.invoke(new Object[] {"a", "b"}, "ToUpper")));
        assertEquals("!PropertyAssignmentException: The property 'N' cannot be found on this object. Verify that the property exists and can be set.",
                Shown.result(() -> {
                    members.set(all, "N", 1);
                    return null;
                }));
    }

    @Test
    void everythingHasACountOfOne() {
        assertEquals(1, members.get(5, "Count"));
        assertEquals(1, members.get(bag("a", 1), "Length"));
    }

    @Test
    void whatCannotBeSetSaysWhy() {
        assertEquals("!ExceptionWhenSetting: Exception setting \"b\": \"The property 'b' cannot be found on this object. Verify that the property exists and can be set.\"",
                Shown.result(() -> {
                    members.set(bag("a", 1), "b", 2);
                    return null;
                }));
        assertEquals("!PropertyAssignmentException: 'Length' is a ReadOnly property.", Shown.result(() -> {
            members.set("abc", "Length", 1);
            return null;
        }));
        assertEquals("!PropertyNotFound: The property 'x' cannot be found on this object. Verify that the property exists and can be set.", Shown.result(() -> {
            members.set(null, "x", 1);
            return null;
        }));
    }

    @Test
    void whatCannotBeCalledSaysWhy() {
        assertEquals("!InvokeMethodOnNull: You cannot call a method on a null-valued expression.", invoked(null, "Foo"));
        assertEquals("!MethodNotFound: Method invocation failed because [System.String] does not contain a method named 'NoSuch'.", invoked("abc", "NoSuch", 1));
        assertEquals("!MethodNotFound: Method invocation failed because [System.Int32] does not contain a method named 'NoSuch'.", invoked(new Object[] {1, 2}, "NoSuch"));
        assertEquals("!MethodCountCouldNotFindBest: Cannot find an overload for \"Substring\" and the argument count: \"0\".", invoked("abc", "Substring"));
        assertEquals("!MethodArgumentConversionInvalidCastArgument: Cannot convert argument \"startIndex\", with value: \"x\", for \"Substring\" to type \"System.Int32\": "
                + "\"Cannot convert value \"x\" to type \"System.Int32\". Error: \"The input string 'x' was not in a correct format.\"\"", invoked("abc", "Substring", "x"));
        assertEquals("!ArgumentOutOfRangeException: Exception calling \"Substring\" with \"1\" argument(s): "
                + "\"startIndex cannot be larger than length of string. (Parameter 'startIndex')\"", invoked("abc", "Substring", 10));
    }

    @Test
    void arraysHaveTheMembersOfAListThatCannotGrow() {
        Object[] array = {1, "b"};
        assertEquals("System.Boolean|True", invoked(array, "Contains", "b"));
        assertEquals("System.Int32|-1", invoked(array, "IndexOf", 2));
        assertEquals("!NotSupportedException: Exception calling \"Add\" with \"1\" argument(s): \"Collection was of a fixed size.\"", invoked(array, "Add", 3));
        assertEquals("!MethodCountCouldNotFindBest: Cannot find an overload for \"Add\" and the argument count: \"2\".", invoked(array, "Add", 3, 4));
    }

    @Test
    void aBagShowsItsTextByConversionOnly() {
        assertEquals("System.String|", invoked(bag("a", 1), "ToString"));
        assertEquals("@{a=1}", Conversion.toText(bag("a", 1)));
    }

    @Test
    void theLeftmostArgumentsDecideTheOverload() {
        assertEquals("System.Int32|2", Shown.value(members.invokeStatic(Shown.type("math"), "Max", 1, 2.5)));
        assertEquals("System.Double|2.5", Shown.value(members.invokeStatic(Shown.type("math"), "Max", 1.0, 2.5)));
        assertEquals("System.Double|7", Shown.value(members.invokeStatic(Shown.type("math"), "Sqrt", "49")));
        assertEquals("System.String|ell", invoked("hello", "Substring", "1", 3.0));
        assertEquals("System.String[]|a b", invoked("a,b", "Split", ","));
        assertEquals("System.String|a.b", invoked("a,b", "Replace", ',', '.'));
    }

    @Test
    void membersAddedToAnObjectAreSeenThroughEveryReference() {
        PSHashtable table = new PSHashtable();
        PSObject.of(table).set("Tag", 1);
        assertEquals(1, members.get(table, "Tag"));
        assertNull(members.get(new PSHashtable(), "Tag"));
        PSObject.of("abc").set("Tag", 1);
        assertNull(members.get("abc", "Tag"));
    }

    @Test
    void typeDataGivesMembersToValuesAndToNamedObjects() {
        int stamp = members.stamp();
        members.types().update(new TypeData("Acme.Thing").add(new AliasProperty("Num", "N"))
                .add(new CodeProperty("Double", MemberKind.ScriptProperty, o -> (Integer) ((PSObject) o).note("N") * 2, null)));
        members.types().update(new TypeData("System.String").add(new CodeMethod("Shout", MemberKind.ScriptMethod, "Shout()", (s, a) -> s + "!")));
        assertNotEquals(stamp, members.stamp());
        PSObject thing = bag("N", 4);
        thing.ownTypeNames().add(0, "Acme.Thing");
        Members before = Members.bind(members);
        try {
            assertEquals(8, members.get(thing, "double"));
            assertEquals(4, members.get(thing, "Num"));
            assertEquals("hi!", members.invoke("hi", "shout"));
        } finally {
            Members.bind(before);
        }
        assertNull(new Members(TypeTable.forSession()).get(thing, "Num"));
    }

    @Test
    void theDefaultTypeDataIsThere() {
        assertEquals(2, members.get(new int[] {1, 2}, "Count"));
        assertEquals("00000000-0000-0000-0000-000000000000", members.get(new java.util.UUID(0, 0), "Guid"));
        assertEquals(List.of("LastWriteTime", "Length", "Name"), members.types().find("system.io.fileinfo").defaultDisplayProperties());
        assertEquals(1, members.types().find("System.Exception").serializationDepth());
    }

    @Test
    void scriptMembersGetTheirObject() {
        PSObject bag = bag("n", 2);
        bag.add(new ScriptProperty("Twice", script(self -> (Integer) ((PSObject) self).note("n") * 2), null));
        bag.add(new ScriptMethod("ToString", script(self -> "n is " + ((PSObject) self).note("n"))));
        bag.add(new ScriptProperty("Bad", script(self -> {
            throw new DotNetException("System.Exception", "no");
        }), null));
        assertEquals(4, members.get(bag, "twice"));
        assertEquals("n is 2", Conversion.toText(bag));
        assertNull(members.get(bag, "Bad"));
    }

    @Test
    void thePSObjectViewChangesTheObject() {
        PSObject bag = bag("A", 1);
        Object properties = members.get(members.get(bag, "PSObject"), "Properties");
        assertEquals("A", members.get(properties, "Name"));
        members.invoke(properties, "Add", members.create(Shown.type("psnoteproperty"), "B", 5));
        assertEquals(5, members.get(bag, "B"));
        members.invoke(properties, "Remove", "A");
        assertNull(members.get(bag, "A"));
        Object b = members.invoke(properties, "Item", "b");
        assertEquals(MemberKind.NoteProperty, members.get(b, "MemberType"));
        assertEquals("System.Int32", members.get(b, "TypeNameOfValue"));
        members.set(b, "Value", 7);
        assertEquals(7, bag.note("B"));
        members.invoke(members.get(bag, "pstypenames"), "Insert", 0, "Top.Type");
        assertEquals("Top.Type", bag.typeNames().get(0));
    }

    @Test
    void callSitesMayKeepWhatTheyFoundByTheKey() {
        assertSame(members.cacheKey("a"), members.cacheKey("b"));
        assertNull(members.cacheKey(new PSHashtable()));
        assertTrue(new PSObject().shape().isCacheable() && !PSObject.of(new PSHashtable()).shape().isCacheable());
        assertEquals("Length", ((TypeProperty) members.property("abc", "length")).property().name());
        assertEquals(ClrTypes.STRING, members.cacheKey("a") == String.class ? ClrTypes.STRING : null);
    }

    private static ScriptBlock script(java.util.function.Function<Object, Object> body) {
        return new ScriptBlock() {
            @Override
            public String text() {
                return "";
            }

            @Override
            public void run(Object underscore, java.util.function.Consumer<Object> output, Object... arguments) {
                output.accept(body.apply(underscore));
            }

            @Override
            public Object evaluate(Object underscore, Object... arguments) {
                return body.apply(underscore);
            }

            @Override
            public void call(java.util.function.Consumer<Object> output, Object... arguments) {
                output.accept(body.apply(null));
            }

            @Override
            public Object invokeMember(Object self, Object... arguments) {
                return body.apply(self);
            }

            @Override
            public Invocation invocation(org.mooring.api.cmdlet.CmdletContext command, boolean newScope, Object... arguments) {
                throw new UnsupportedOperationException("No command runs it.");
            }

            @Override
            public boolean isAdvanced() {
                return false;
            }
        };
    }
}
