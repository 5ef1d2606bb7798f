package org.mooring.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mooring.api.stream.DotNetException;
import org.mooring.object.PSObject;

class CustomControlTest {

    private static PSObject thing(String type, String name, Object parts) {
        PSObject thing = new PSObject().set("Name", name).set("Parts", parts);
        thing.typeNames(List.of(type, "System.Object"));
        return thing;
    }

    private static String file(String controls, String entries) {
        return "<Configuration><SelectionSets><SelectionSet><Name>Things</Name><Types><TypeName>My.Thing</TypeName><TypeName>My.Other</TypeName></Types>"
            + "</SelectionSet></SelectionSets><Controls>" + controls + "</Controls><ViewDefinitions><View><Name>v</Name><ViewSelectedBy>"
            + "<SelectionSetName>Things</SelectionSetName></ViewSelectedBy><CustomControl><CustomEntries>" + entries
            + "</CustomEntries></CustomControl></View></ViewDefinitions></Configuration>";
    }

    private static String entry(String items) {
        return "<CustomEntry><CustomItem>" + items + "</CustomItem></CustomEntry>";
    }

    /** The lines, each with its indentation. */
    private static List<String> shown(String xml, Object value) {
        View view = FormatXml.read(xml).get(0);
        ViewGenerator generator = new CustomGenerator(FormatRequest.DEFAULT, view, new Views(), new DisplayText(4));
        return ((FormatData.Lines) generator.content(value)).lines().stream().map(line -> " ".repeat(line.indent()) + line.text()).toList();
    }

    @Test
    void textAndValuesStandInLinesThatNewLineEnds() {
        String xml = file("", entry("<Text>Thing </Text><ExpressionBinding><PropertyName>Name</PropertyName></ExpressionBinding><NewLine/><Text>end</Text>"));

        assertEquals(List.of("Thing one", "end"), shown(xml, thing("My.Thing", "one", null)));
    }

    @Test
    void aFrameIsIndentedAndSoIsOneInIt() {
        String xml = file("", entry("<Text>a</Text><NewLine/><Frame><LeftIndent>2</LeftIndent><CustomItem><Text>b</Text><NewLine/><Frame><LeftIndent>3</LeftIndent>"
            + "<FirstLineHanging>1</FirstLineHanging><CustomItem><Text>c</Text><NewLine/></CustomItem></Frame></CustomItem></Frame>"));

        assertEquals(List.of("a", "  b", "    c", ""), shown(xml, thing("My.Thing", "one", null)));
    }

    @Test
    void aControlWithANameShowsEachElement() {
        String xml = file("<Control><Name>Part</Name><CustomControl><CustomEntries>" + entry("<Text>[</Text><ExpressionBinding/><Text>]</Text>")
            + "</CustomEntries></CustomControl></Control>", entry("<ExpressionBinding><PropertyName>Parts</PropertyName><EnumerateCollection/>"
            + "<CustomControlName>part</CustomControlName></ExpressionBinding>"));

        assertEquals(List.of("[1][2]"), shown(xml, thing("My.Thing", "one", new Object[] {1, 2})));
    }

    @Test
    void whatHasAConditionIsShownWhereThatHolds() {
        String xml = file("", entry("<ExpressionBinding><ItemSelectionCondition><PropertyName>Parts</PropertyName></ItemSelectionCondition>"
            + "<PropertyName>Name</PropertyName></ExpressionBinding>"));

        assertEquals(List.of("one"), shown(xml, thing("My.Thing", "one", true)));
        assertEquals(List.of(""), shown(xml, thing("My.Thing", "one", false)));
    }

    @Test
    void anEntryMayBeForOneTypeOnly() {
        String xml = file("", entry("<Text>all</Text>") + "<CustomEntry><EntrySelectedBy><TypeName>My.Other</TypeName></EntrySelectedBy><CustomItem>"
            + "<Text>other</Text></CustomItem></CustomEntry>");

        assertEquals(List.of("all"), shown(xml, thing("My.Thing", "", null)));
        assertEquals(List.of("other"), shown(xml, thing("My.Other", "", null)));
    }

    @Test
    void whatIsUnknownIsSaid() {
        DotNetException unknown = assertThrows(DotNetException.class, () -> FormatXml.read(file("", entry("<Bold>x</Bold>"))));
        assertTrue(unknown.getMessage().contains("Bold"), unknown.getMessage());

        String nowhere = file("", entry("<ExpressionBinding><CustomControlName>Nope</CustomControlName></ExpressionBinding>"));
        DotNetException missing = assertThrows(DotNetException.class, () -> shown(nowhere, thing("My.Thing", "", null)));
        assertTrue(missing.getMessage().contains("'Nope'"), missing.getMessage());
    }
}
