package org.mooring.clixml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.SecureString;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.object.OrderedDictionary;
import org.mooring.object.PSCredential;
import org.mooring.object.PSHashtable;
import org.mooring.dotnet.xml.XmlDocument;
import org.mooring.object.Members;
import org.mooring.object.PSMember;
import org.mooring.object.PSObject;
import org.mooring.object.PSPrimitiveDictionary;
import org.mooring.object.SwitchParameter;

class CliXmlReaderTest {

    private static final String ROOT = "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">";

    private static Object read(String elements) {
        return CliXml.deserialize(ROOT + elements + "</Objs>");
    }

    private static Object roundTrip(Object value) {
        return CliXml.deserialize(CliXml.serialize(value, 2));
    }

    private static String fault(String document) {
        return assertThrows(DotNetException.class, () -> CliXml.deserialize(document)).getMessage();
    }

    @Test
    void aBagGetsPrefixedTypeNamesOnceAndKeepsItsText() {
        PSObject bag = (PSObject) read("<Obj RefId=\"0\"><TN RefId=\"0\"><T>My.Type</T><T>System.Object</T></TN><ToString>shown</ToString>"
                + "<Props><I32 N=\"A\">1</I32></Props><MS><S N=\"Note\">n</S></MS></Obj>");
        assertEquals(List.of("Deserialized.My.Type", "Deserialized.System.Object"), bag.typeNames());
        assertEquals("shown", Conversion.toText(bag));
        assertEquals(1, bag.note("a"));
        PSObject again = (PSObject) roundTrip(bag);
        assertEquals(bag.typeNames(), again.typeNames());
        assertEquals(CliXml.serialize(bag, 1), CliXml.serialize(again, 1));
    }

    @Test
    void aCycleStaysACycle() {
        PSObject loop = (PSObject) read("<Obj RefId=\"0\"><MS><Ref N=\"self\" RefId=\"0\" /></MS></Obj>");
        assertSame(loop, loop.note("self"));
        PSHashtable table = new PSHashtable();
        table.put("me", table);
        PSObject read = (PSObject) roundTrip(table);
        assertSame(read, ((Map<?, ?>) read.base()).get("me"));
    }

    @Test
    void anEnumIsItsNumberWithItsName() {
        PSObject day = (PSObject) read("<Obj RefId=\"0\"><TN RefId=\"0\"><T>System.DayOfWeek</T><T>System.Enum</T></TN><ToString>Friday</ToString><I32>5</I32></Obj>");
        assertEquals(5, day.base());
        assertEquals("5", Conversion.toText(day));
        assertEquals("Friday", org.mooring.object.Members.current().get(day, "Value"));
    }

    @Test
    void fewTypesComeBackAsThemselves() {
        assertEquals(SwitchParameter.PRESENT, roundTrip(SwitchParameter.PRESENT));
        PSCredential credential = assertInstanceOf(PSCredential.class, roundTrip(new PSCredential("ann", SecureString.of("pw"))));
        assertEquals("ann", credential.userName());
        assertEquals("pw", new String(credential.password().toCharArray()));
        PSPrimitiveDictionary private1 = new PSPrimitiveDictionary();
        private1.put("a", 1);
        assertEquals(1, assertInstanceOf(PSPrimitiveDictionary.class, roundTrip(private1)).get("A"));
        OrderedDictionary ordered = new OrderedDictionary();
        ordered.put("z", 1);
        assertInstanceOf(OrderedDictionary.class, PSObject.base(roundTrip(ordered)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<LST><I32>1</I32><Nil /></LST>|System.Collections.ArrayList", "<IE><S>a</S></IE>|System.Collections.ArrayList",
            "<QUE><I32>1</I32></QUE>|System.Collections.Queue", "<STK><I32>1</I32></STK>|System.Collections.Stack", "<DCT />|System.Collections.Hashtable"})
    void collectionsBecomeTheirPlainKinds(String element, String type) {
        assertEquals(type, org.mooring.dotnet.ClrTypes.of(read("<Obj RefId=\"0\">" + element + "</Obj>")).fullName());
    }

    @Test
    void datesKeepTheirKind() {
        DateTime utc = (DateTime) read("<DT>2024-02-29T13:45:06.789Z</DT>");
        assertEquals(DateTimeKind.Utc, utc.kind());
        assertEquals(DateTime.of(2024, 2, 29, 13, 45, 6, 7890000, DateTimeKind.Utc), utc);
        DateTime local = (DateTime) read("<DT>2026-11-21T09:05:49.9944947+00:00</DT>");
        assertEquals(DateTimeKind.Local, local.kind());
        assertEquals(DateTime.of(2026, 11, 21, 9, 5, 49, 9944947, DateTimeKind.Utc).ticks(), local.toUniversalTime().ticks());
    }

    @Test
    void progressRecordsAreRead() {
        ProgressRecord record = (ProgressRecord) read("<PR><AV>act</AV><AI>0</AI><Nil /><PI>-1</PI><PC>40</PC><T>Processing</T><SR>-1</SR><SD>stat</SD></PR>");
        assertEquals(new ProgressRecord(0, -1, "act", "stat", null, 40, -1, false), record);
    }

    @Test
    void escapesAreUndone() {
        assertEquals("a\n_x0041_\ud83d\ude00_x", read("<S>a_x000A__x005F_x0041__xD83D__xDE00__x</S>"));
    }

    @Test
    void anEmptyDocumentIsNullAndAnEmptyFragmentToo() {
        assertEquals(null, read(""));
        assertEquals(null, CliXmlReader.fragment("", ReadOptions.AS_WRITTEN));
        assertEquals(0, CliXml.fragment(AutomationNull.VALUE, SecureStringCodec.PLAIN).length);
    }

    @Test
    void faultsSayWhatAndWhere() {
        assertEquals("Data at the root level is invalid. Line 1, position 1.", fault("plain"));
        assertEquals("Root element is missing.", fault(""));
        assertEquals("Wat XML tag is not recognized. Line 1, position 82.", fault(ROOT + "<Wat>1</Wat></Objs>"));
        assertEquals("No object found for referenceId 9 Line 1, position 82.", fault(ROOT + "<Ref RefId=\"9\" /></Objs>"));
        assertEquals("RefId attribute was expected. Line 1, position 82.", fault(ROOT + "<Ref /></Objs>"));
        assertEquals("Cannot process names because no TypeNames were found for referenceId 5. Line 1, position 97.",
                fault(ROOT + "<Obj RefId=\"0\"><TNRef RefId=\"5\" /><MS /></Obj></Objs>"));
        assertEquals("Element 'Objs' with namespace name 'http://schemas.microsoft.com/powershell/2004/04' was not found. Line 1, position 2.", fault("<root/>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<I32>99999999999</I32>", "<I32>x</I32>", "<By>256</By>", "<U64>-1</U64>", "<U64>99999999999999999999999999</U64>", "<G>zz</G>",
            "<D>1E999999999</D>", "<D>79228162514264337593543950336</D>", "<DT>yesterday</DT>", "<TS>P</TS>", "<TS>P99999999999999999999D</TS>", "<B>maybe</B>",
            "<Version>1</Version>", "<BA>*</BA>", "<C>70000</C>", "<I32><I32>1</I32></I32>", "<S><S>a</S></S>", "<Obj><DCT><X/></DCT></Obj>",
            "<Obj><DCT><En><Nil N=\"Key\" /></En></DCT></Obj>", "<Obj><MS><S>unnamed</S></MS></Obj>", "text", "<TS>PT</TS><TS>P1X</TS>"})
    void whatIsNoValueIsRefused(String elements) {
        if (!elements.equals("<BA>*</BA>")) {
            assertEquals("System.Xml.XmlException", assertThrows(DotNetException.class, () -> read(elements)).typeName());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<I32>x</I32> | The contents of the System.Int32 primitive type are not valid.",
        "<XD>nope</XD> | The contents of the System.Xml.XmlDocument primitive type are not valid.",
        "<Obj><DCT><En><S N='Key'>a</S></En></DCT></Obj> | Value for dictionary entry is not specified.",
        "<Obj><DCT><En></En></DCT></Obj> | Key for dictionary entry is not specified.",
        "<Obj><DCT><En><S N='Name'>a</S></En></DCT></Obj> | Name attribute for dictionary key is incorrectly specified.",
        "<Obj><DCT><En><Nil N='Key'/><S N='Value'>a</S></En></DCT></Obj> | Null is specified as dictionary key.",
        "<Obj><MS><S>a</S></MS></Obj> | N attribute was expected."
    }, quoteCharacter = '"')
    void whatIsWrongIsSaidInPowerShellsWords(String elements, String message) {
        String fault = fault(ROOT + elements + "</Objs>");
        assertEquals(message, fault.substring(0, fault.indexOf(" Line ")));
    }

    @Test
    void aDocumentIsReadWithItsWhiteSpace() {
        XmlDocument document = (XmlDocument) read("<XD>&lt;a&gt; &lt;b /&gt; &lt;/a&gt;</XD>");
        assertEquals("<a> <b /> </a>", document.outerXml());
    }

    @Test
    void anObjectThatWasReadHasItsPropertiesAndItsTypeAlone() {
        Object read = read("<Obj RefId=\"0\"><TN RefId=\"0\"><T>Point</T></TN><Props><I32 N=\"X\">1</I32></Props></Obj>");
        assertEquals(List.of("X", "GetType"), Members.current().all(read).stream().map(PSMember::name).toList());
        assertEquals("System.Management.Automation.PSObject", Members.current().invoke(read, "GetType").toString());
    }

    @Test
    void documentTypesAreRefused() {
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE Objs [<!ENTITY a \"b\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + ROOT;
        assertThrows(DotNetException.class, () -> CliXml.deserialize(entity + "<S>&a;</S></Objs>"));
        assertThrows(DotNetException.class, () -> CliXml.deserialize(entity + "<S>&x;</S></Objs>"));
        assertThrows(DotNetException.class, () -> CliXmlReader.fragment("<!DOCTYPE S><S>a</S>", ReadOptions.AS_WRITTEN));
        assertThrows(DotNetException.class, () -> read("<S>&undefined;</S>"));
    }

    @Test
    void nestingTenThousandDeepIsRefused() {
        String deep = "<Obj><LST>".repeat(10_000) + "</LST></Obj>".repeat(10_000);
        assertEquals("Serialized XML is nested too deeply.", fault(ROOT + deep + "</Objs>").substring(0, 36));
        assertEquals("Serialized XML is nested too deeply.", fault(ROOT + "<Obj><MS>" + "<Obj N=\"a\"><MS>".repeat(10_000)).substring(0, 36));
    }

    @Test
    void limitsHold() {
        ReadOptions small = ReadOptions.AS_WRITTEN.withLimits(1000, 10, 20);
        assertThrows(DotNetException.class, () -> CliXmlReader.fragment("<S>" + "x".repeat(21) + "</S>", small));
        assertThrows(DotNetException.class, () -> CliXmlReader.fragment("<Obj><LST>" + "<Nil />".repeat(11) + "</LST></Obj>", small));
        assertThrows(DotNetException.class, () -> CliXmlReader.fragment("<S>" + " ".repeat(1000) + "</S>", small));
        assertThrows(DotNetException.class, () -> CliXmlReader.fragment("<SS>AAAA</SS>", small.withSecrets(null)));
    }

    @Test
    void aTruncatedDocumentIsRefusedWhereverItEnds() {
        PSObject bag = new PSObject().set("a", 1).set("b", new Object[] {"x", 2.5}).set("c", new PSHashtable(Map.of("k", "v")));
        String whole = CliXml.serialize(bag, 2);
        for (int end = 1; end < whole.length(); end++) {
            String part = whole.substring(0, end);
            assertEquals("System.Xml.XmlException", assertThrows(DotNetException.class, () -> CliXml.deserialize(part), part).typeName());
        }
    }

    @Test
    void unknownTypesMakeNothingButBags() {
        Object read = read("<Obj RefId=\"0\"><TN RefId=\"0\"><T>System.Diagnostics.Process</T><T>java.lang.ProcessBuilder</T></TN><Props><S N=\"command\">sh</S></Props></Obj>");
        assertTrue(((PSObject) read).isBag());
    }

    @Test
    void aByteOrderMarkAndADeclarationAreRead() {
        assertEquals("v", CliXml.deserialize("\ufeff<?xml version=\"1.0\"?><!-- c --><p:Objs Version=\"1.1.0.1\" "
                + "xmlns:p=\"http://schemas.microsoft.com/powershell/2004/04\"><p:S>v</p:S></p:Objs>"));
        assertEquals("\u00e9", CliXml.readFragment("<S>\u00e9</S>".getBytes(StandardCharsets.UTF_8), ReadOptions.AS_WRITTEN));
    }
}
