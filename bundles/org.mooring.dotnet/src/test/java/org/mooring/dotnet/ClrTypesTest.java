package org.mooring.dotnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mooring.api.stream.DotNetException;

class ClrTypesTest {

    static List<String> names() {
        return ClrTypes.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyTypeThatIsListedHasABaseInterfacesAndMembers(String name) {
        ClrType type = ClrTypes.find(name);
        if (!type.typeParameters().isEmpty()) {
            type = ClrTypes.generic(type, type.typeParameters().stream().map(parameter -> ClrTypes.INT32).toList());
        }
        assertNotNull(type.methods());
        assertNotNull(type.properties());
        assertNotNull(type.constructors());
        assertNotNull(type.interfaces());
        assertTrue(type.isInterface() || type == ClrTypes.OBJECT || type.base() != null, name);
    }

    /** types.txt saves a start from loading every definition: it must name them all. */
    @Test
    void everyMarkedClassIsInTheIndex() throws Exception {
        Path classes = Path.of(ClrClass.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        TreeSet<String> marked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file).toString().replace(".class", "").replace(File.separatorChar, '.');
                ClrClass mark = Class.forName(name, false, getClass().getClassLoader()).getAnnotation(ClrClass.class);
                if (mark != null) {
                    String java = mark.type() == void.class ? "" : mark.type() == ClrClass.None.class ? " -" : " " + mark.type().getName();
                    marked.add(mark.value() + " " + name.substring("org.mooring.dotnet.".length()) + java);
                }
            }
        }
        assertEquals(String.join("\n", marked), String.join("\n", new TreeSet<>(TypeRegistry.lines("types.txt"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "int | System.Int32", "INT32 | System.Int32", "System.String | System.String", "object | System.Object", "IO.Path | System.IO.Path", "xml[] | System.Xml.XmlDocument[]",
        "int[] | System.Int32[]", "int[,] | System.Int32[,]", "string[][] | System.String[][]", "no.such.type | ", "Text.StringBuilder | System.Text.StringBuilder",
        "System.Collections.Generic.List[int] | System.Collections.Generic.List`1[System.Int32]",
        "Collections.Generic.Dictionary[string,int[]] | System.Collections.Generic.Dictionary`2[System.String,System.Int32[]]",
        "System.Collections.Generic.List`1[[System.Int32, mscorlib]] | System.Collections.Generic.List`1[System.Int32]",
        "nullable[int] | System.Nullable`1[System.Int32]", "System.Collections.Generic.List[nope] | ", "Func[int,string] | System.Func`2[System.Int32,System.String]"
    })
    void aTypeIsFoundByAnyOfItsNames(String name, String expected) {
        ClrType type = ClrTypes.find(name);
        assertEquals(expected, type == null ? null : type.toString());
    }

    @Test
    void aValueHasTheTypeOfItsJavaClassOrSaysIt() {
        assertSame(ClrTypes.INT32, ClrTypes.of((Object) 5));
        assertEquals("System.Int32[]", ClrTypes.of(new int[0]).fullName());
        assertEquals("System.Byte[]", ClrTypes.of(new byte[0]).fullName());
        assertEquals("System.RuntimeType", ClrTypes.of(ClrTypes.INT32).fullName());
        assertEquals("System.FormatException", ClrTypes.of(Exceptions.format("x")).fullName());
        assertEquals("System.NullReferenceException", ClrTypes.of(new NullPointerException()).fullName());
        assertNull(ClrTypes.of((Object) null));
    }

    @Test
    void anExceptionIsAnInstanceOfItsBaseTypes() {
        DotNetException e = Exceptions.argumentNull("x");
        assertTrue(ClrTypes.find("ArgumentException").isInstance(e));
        assertTrue(ClrTypes.find("SystemException").isInstance(e));
        assertFalse(ClrTypes.find("FormatException").isInstance(e));
        assertEquals("Value cannot be null. (Parameter 'x')", ClrTypes.of(e).property("message", false).get(e));
    }

    @Test
    void sequencesOfStringsAreSequencesOfObjects() {
        ClrType objects = ClrTypes.find("System.Collections.Generic.IEnumerable[object]");
        assertTrue(objects.isAssignableFrom(ClrTypes.find("System.Collections.Generic.List[string]")));
        assertFalse(objects.isAssignableFrom(ClrTypes.find("System.Collections.Generic.List[int]")));
        assertTrue(ClrTypes.OBJECT_ARRAY.isAssignableFrom(ClrTypes.find("string[]")));
        assertTrue(ClrTypes.find("System.Collections.IList").isAssignableFrom(ClrTypes.find("int[]")));
    }

    @Test
    void aMembersSignatureIsShownAsPowerShellShowsIt() {
        ClrType list = ClrTypes.find("System.Collections.Generic.List[int]");
        assertEquals("void Add(int item)", list.methods("add", false).get(0).toString());
        assertEquals("int Count {get;}", list.property("count", false).toString());
        assertEquals("System.Collections.Generic.List[int]", list.keyword());
    }

    @Test
    void anEnumReadsAndWritesFlags() {
        ClrEnum attributes = (ClrEnum) ClrTypes.find("System.IO.FileAttributes");
        assertEquals("ReadOnly, Hidden, System", attributes.text(7));
        assertEquals(attributes.value(3), attributes.parse("hidden,readonly", true));
        assertNull(attributes.parse("nope", true));
        assertEquals("9", ((ClrEnum) ClrTypes.find("DayOfWeek")).text(9));
        assertEquals("Friday", ClrTypes.find("DayOfWeek").property("friday", true).get(null).toString());
        assertEquals("Red", ClrTypes.find("ConsoleColor").property("Red", true).get(null).toString());
    }

    /** A type of another bundle. */
    @ClrClass("Some.Contributed.Type")
    public static final class Contributed {
        @Get
        public int answer() {
            return 42;
        }
    }

    @Test
    void anotherBundlesTypeIsThereUntilItIsTakenBack() {
        assertNull(ClrTypes.find("Some.Contributed.Type"));
        Contributed value = new Contributed();
        assertEquals(Contributed.class.getName(), ClrTypes.of(value).fullName());
        try (var registration = ClrTypes.register(Contributed.class)) {
            assertSame(ClrTypes.find("some.contributed.type"), ClrTypes.of(value));
            assertEquals(42, ClrTypes.of(value).property("Answer", false).get(value));
        }
        assertNull(ClrTypes.find("Some.Contributed.Type"));
        assertEquals(Contributed.class.getName(), ClrTypes.of(value).fullName());
    }

    @Test
    void aStaticMethodIsCalledByItsHandle() throws Throwable {
        ClrMethod max = ClrTypes.find("math").methods("Max", true).stream().filter(m -> m.parameters().get(0).type() == ClrTypes.INT32).findFirst().orElseThrow();
        assertEquals(5, (Object) max.handle().invokeExact((Object) 3, (Object) 5));
        assertEquals(7, max.invoke(null, 7, 5));
    }

    @Test
    void arraysOfValueTypesBeginWithZeros() {
        assertEquals(DateTime.MIN, ((Object[]) Arrays.make(ClrTypes.find("datetime"), 2))[1]);
        MultiArray grid = (MultiArray) ClrTypes.find("int[,]").constructors().get(0).invoke(null, 2, 3);
        grid.set(9, 1, 2);
        assertEquals(9, grid.get(1, 2));
        assertEquals(6, new ArrayList<>(Sequences.list(grid)).size());
    }
}
