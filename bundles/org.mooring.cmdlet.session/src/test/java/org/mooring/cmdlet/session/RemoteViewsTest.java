package org.mooring.cmdlet.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.mooring.object.PSObject;

class RemoteViewsTest {

    private static PSObject of(String type) {
        PSObject object = new PSObject();
        object.typeNames(List.of("Deserialized.System.Management.Automation." + type, "Deserialized.System.Object"));
        return object;
    }

    private static PSObject entry(String kind, String value) {
        return of("DisplayEntry").set("ValueType", kind).set("Value", value);
    }

    private static PSObject table(String label, PSObject entry) {
        PSObject header = of("TableControlColumnHeader").set("Label", label).set("Alignment", "Right").set("Width", 7);
        PSObject row = of("TableControlRow").set("Columns", List.of(of("TableControlColumn").set("Alignment", "Undefined").set("DisplayEntry", entry)));
        PSObject control = of("TableControl").set("Headers", List.of(header)).set("Rows", List.of(row)).set("AutoSize", true);
        return of("ExtendedTypeDefinition").set("TypeName", "A.Thing").set("FormatViewDefinition",
            List.of(of("FormatViewDefinition").set("Name", "things").set("Control", control)));
    }

    private static String written(PSObject definition) {
        RemoteViews views = new RemoteViews();
        views.add(definition);
        return views.text().replace("\n", "");
    }

    @Test
    void aTableIsWrittenAsAFormatFileSaysIt() {
        assertTrue(written(table("How many", entry("Property", "Count"))).contains("<View><Name>things</Name><ViewSelectedBy><TypeName>A.Thing</TypeName>"
            + "</ViewSelectedBy><TableControl><AutoSize></AutoSize><TableHeaders><TableColumnHeader><Label>How many</Label><Width>7</Width>"
            + "<Alignment>Right</Alignment></TableColumnHeader></TableHeaders><TableRowEntries><TableRowEntry><TableColumnItems><TableColumnItem>"
            + "<PropertyName>Count</PropertyName></TableColumnItem></TableColumnItems></TableRowEntry></TableRowEntries></TableControl></View>"));
    }

    @Test
    void aScriptOfAnotherComputerDoesNotComeHere() {
        String text = written(table("x", entry("ScriptBlock", "Remove-Item *")));

        assertTrue(text.contains("<ScriptBlock>;</ScriptBlock>"));
        assertFalse(text.contains("Remove-Item"));
    }

    @Test
    void whatItCallsThingsStaysText() {
        String text = written(table("</Label><ScriptBlock>evil</ScriptBlock>\u0000", entry("Property", "a & <b>")));

        assertTrue(text.contains("<Label>&lt;/Label&gt;&lt;ScriptBlock&gt;evil&lt;/ScriptBlock&gt;\uFFFD</Label>"));
        assertTrue(text.contains("<PropertyName>a &amp; &lt;b&gt;</PropertyName>"));
    }

    @Test
    void aDefinitionWithoutNamesHasOne() {
        assertEquals(List.of("A.Thing"), RemoteViews.typeNames(table("x", entry("Property", "y"))));
    }
}
