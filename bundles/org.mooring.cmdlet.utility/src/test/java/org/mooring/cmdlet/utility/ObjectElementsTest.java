package org.mooring.cmdlet.utility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mooring.dotnet.xml.XmlWriter;
import org.mooring.dotnet.xml.XmlWriterSettings;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;

class ObjectElementsTest {

    static Stream<Arguments> objects() {
        PSObject bag = new PSObject();
        bag.set("a", 1).set("b", "x<y").set("none", null);
        PSObject outer = new PSObject();
        outer.set("inner", bag);
        PSHashtable table = new PSHashtable();
        table.put("k", true);
        return Stream.of(
                Arguments.of(5, 1, "<Object>5</Object>"),
                Arguments.of(null, 1, "<Object />"),
                Arguments.of(bag, 1, "<Object><Property Name=\"a\">1</Property><Property Name=\"b\">x&lt;y</Property><Property Name=\"none\" /></Object>"),
                Arguments.of(new Object[] {1, "two"}, 1, "<Object><Property>1</Property><Property>two</Property></Object>"),
                Arguments.of(table, 1, "<Object><Property Name=\"Key\">k</Property><Property Name=\"Value\">True</Property></Object>"),
                Arguments.of(outer, 2, "<Object><Property Name=\"inner\"><Property Name=\"a\">1</Property><Property Name=\"b\">x&lt;y</Property>"
                        + "<Property Name=\"none\" /></Property></Object>"));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void anObjectIsAnElementWithItsPropertiesInside(Object value, int depth, String expected) {
        StringBuilder out = new StringBuilder();
        XmlWriterSettings settings = XmlWriterSettings.make();
        settings.omitXmlDeclaration(true);
        XmlWriter writer = XmlWriter.create(out, settings);
        new ObjectElements(writer, false).write(value, depth);
        writer.flush();
        assertEquals(expected, out.toString());
    }
}
