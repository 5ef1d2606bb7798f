package org.mooring.clixml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorDetails;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.HostInformationMessage;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.api.stream.WarningRecord;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.SByte;
import org.mooring.dotnet.SecureString;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.Turns;
import org.mooring.dotnet.UInt16;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;
import org.mooring.dotnet.Uri;
import org.mooring.dotnet.Version;
import org.mooring.object.AliasProperty;
import org.mooring.object.AutomationNull;
import org.mooring.object.OrderedDictionary;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;
import org.mooring.object.SwitchParameter;

class CliXmlWriterTest {

    private static String fragment(Object value) {
        return new String(CliXmlWriter.fragment(SecureStringCodec.PLAIN).write(value, 1).toByteArray(), StandardCharsets.UTF_8);
    }

    private static PSObject bag(Object... pairs) {
        PSObject bag = new PSObject();
        for (int i = 0; i < pairs.length; i += 2) {
            bag.set((String) pairs[i], pairs[i + 1]);
        }
        return bag;
    }

    private static PSHashtable table(Object... pairs) {
        PSHashtable table = new PSHashtable();
        for (int i = 0; i < pairs.length; i += 2) {
            table.put(pairs[i], pairs[i + 1]);
        }
        return table;
    }

    static Stream<Arguments> primitives() {
        return Stream.of(Arguments.of("two", "<S>two</S>"), Arguments.of("", "<S></S>"),
                Arguments.of("<a href=\"x\">it's & more</a> ]]>", "<S>&lt;a href=\"x\"&gt;it's &amp; more&lt;/a&gt; ]]&gt;</S>"),
                Arguments.of("a\r\n\tb\u0000\u0085\u007f", "<S>a_x000D__x000A__x0009_b_x0000__x0085__x007F_</S>"),
                Arguments.of("_x _x00 _X000A_ a_b __x0041_ _x005F_", "<S>_x005F_x _x005F_x00 _x005F_X000A_ a_b __x005F_x0041_ _x005F_x005F_</S>"),
                Arguments.of("\ud83d\ude00", "<S>_xD83D__xDE00_</S>"), Arguments.of("\u00e9\u20ac", "<S>\u00e9\u20ac</S>"),
                Arguments.of('x', "<C>120</C>"), Arguments.of('\uffff', "<C>65535</C>"), Arguments.of(true, "<B>true</B>"), Arguments.of(-7, "<I32>-7</I32>"),
                Arguments.of((byte) 200, "<By>200</By>"), Arguments.of(new SByte((byte) -5), "<SB>-5</SB>"), Arguments.of((short) -300, "<I16>-300</I16>"),
                Arguments.of(new UInt16(60000), "<U16>60000</U16>"), Arguments.of(new UInt32(4000000000L), "<U32>4000000000</U32>"),
                Arguments.of(Long.MIN_VALUE, "<I64>-9223372036854775808</I64>"), Arguments.of(UInt64.MAX, "<U64>18446744073709551615</U64>"),
                Arguments.of(new BigDecimal("1.10"), "<D>1.10</D>"), Arguments.of(new BigDecimal("-0.000001"), "<D>-0.000001</D>"),
                Arguments.of(0.1, "<Db>0.1</Db>"), Arguments.of(1.0, "<Db>1</Db>"), Arguments.of(-0.0, "<Db>-0</Db>"), Arguments.of(1e300, "<Db>1E+300</Db>"),
                Arguments.of(1e15, "<Db>1000000000000000</Db>"), Arguments.of(1e16, "<Db>10000000000000000</Db>"),
                Arguments.of(123456789.123, "<Db>123456789.123</Db>"), Arguments.of(Double.MIN_VALUE, "<Db>5E-324</Db>"),
                Arguments.of(Double.MAX_VALUE, "<Db>1.7976931348623157E+308</Db>"), Arguments.of(Double.NaN, "<Db>NaN</Db>"),
                Arguments.of(Double.NEGATIVE_INFINITY, "<Db>-INF</Db>"), Arguments.of(0.5f, "<Sg>0.5</Sg>"),
                Arguments.of(new DateTime(638000000000000001L, DateTimeKind.Unspecified), "<DT>2022-09-28T22:13:20.0000001</DT>"),
                Arguments.of(DateTime.of(2024, 2, 29, 13, 45, 6, 7890000, DateTimeKind.Utc), "<DT>2024-02-29T13:45:06.789Z</DT>"),
                Arguments.of(DateTime.MIN, "<DT>0001-01-01T00:00:00</DT>"), Arguments.of(DateTime.MAX, "<DT>9999-12-31T23:59:59.9999999</DT>"),
                Arguments.of(TimeSpan.of(0, 0, 1, 2, 0), "<TS>PT1M2S</TS>"), Arguments.of(TimeSpan.ZERO, "<TS>PT0S</TS>"),
                Arguments.of(TimeSpan.of(1, 1, 0, 1, 500), "<TS>P1DT1H1.5S</TS>"), Arguments.of(new TimeSpan(-TimeSpan.TICKS_PER_DAY), "<TS>-P1D</TS>"),
                Arguments.of(UUID.fromString("f9168c5e-ceb2-4faa-b6bf-329bf39fa1e4"), "<G>f9168c5e-ceb2-4faa-b6bf-329bf39fa1e4</G>"),
                Arguments.of(Uri.parse("relative/path"), "<URI>relative/path</URI>"), Arguments.of(Version.parse("1.2.3"), "<Version>1.2.3</Version>"),
                Arguments.of(new byte[] {0, 1, 127, -128, -1}, "<BA>AAF/gP8=</BA>"), Arguments.of(new byte[0], "<BA />"),
                Arguments.of(SecureString.of("secret"), "<SS>cwBlAGMAcgBlAHQA</SS>"));
    }

    @ParameterizedTest
    @MethodSource("primitives")
    void aValueOfATypeWithAnElementIsThatElement(Object value, String text) {
        assertEquals(text, fragment(value));
    }

    static Stream<Arguments> objects() {
        PSObject shared = bag("n", 1);
        PSObject cyclic = bag("self", null);
        cyclic.set("self", cyclic);
        PSObject aliased = bag("Length", 2);
        aliased.add(new AliasProperty("Len", "Length"));
        PSObject noted = new PSObject("abc").set("Tag", 5);
        ClrEnum day = (ClrEnum) ClrTypes.find("System.DayOfWeek");
        OrderedDictionary ordered = new OrderedDictionary();
        ordered.put("z", 1);
        ordered.put("a", null);
        String array = "<TN RefId=\"0\"><T>System.Object[]</T><T>System.Array</T><T>System.Object</T></TN>";
        String custom = "<T>System.Management.Automation.PSCustomObject</T><T>System.Object</T></TN>";
        return Stream.of(
                Arguments.of(bag("Name", "n", "Size", 5), "<Obj RefId=\"0\"><TN RefId=\"0\">" + custom + "<MS><S N=\"Name\">n</S><I32 N=\"Size\">5</I32></MS></Obj>"),
                Arguments.of(bag("line\nbreak", 2, "a<b&\"c\"", 3), "<Obj RefId=\"0\"><TN RefId=\"0\">" + custom
                        + "<MS><I32 N=\"line_x000A_break\">2</I32><I32 N=\"a&lt;b&amp;&quot;c&quot;\">3</I32></MS></Obj>"),
                Arguments.of(table(), "<Obj RefId=\"0\"><TN RefId=\"0\"><T>System.Collections.Hashtable</T><T>System.Object</T></TN><DCT /></Obj>"),
                Arguments.of(table("a", 1), "<Obj RefId=\"0\"><TN RefId=\"0\"><T>System.Collections.Hashtable</T><T>System.Object</T></TN>"
                        + "<DCT><En><S N=\"Key\">a</S><I32 N=\"Value\">1</I32></En></DCT></Obj>"),
                Arguments.of(ordered, "<Obj RefId=\"0\"><TN RefId=\"0\"><T>System.Collections.Specialized.OrderedDictionary</T><T>System.Object</T></TN>"
                        + "<DCT><En><S N=\"Key\">z</S><I32 N=\"Value\">1</I32></En><En><S N=\"Key\">a</S><Nil N=\"Value\" /></En></DCT></Obj>"),
                Arguments.of(new Object[] {"a", null, new Object[] {2}}, "<Obj RefId=\"0\">" + array
                        + "<LST><S>a</S><Nil /><Obj RefId=\"1\"><TNRef RefId=\"0\" /><LST><I32>2</I32></LST></Obj></LST></Obj>"),
                Arguments.of(new Object[] {shared, shared}, "<Obj RefId=\"0\">" + array + "<LST><Obj RefId=\"1\"><TN RefId=\"1\">" + custom
                        + "<MS><I32 N=\"n\">1</I32></MS></Obj><Ref RefId=\"1\" /></LST></Obj>"),
                Arguments.of(cyclic, "<Obj RefId=\"0\"><TN RefId=\"0\">" + custom + "<MS><Ref N=\"self\" RefId=\"0\" /></MS></Obj>"),
                Arguments.of(aliased, "<Obj RefId=\"0\"><TN RefId=\"0\">" + custom + "<MS><I32 N=\"Length\">2</I32><I32 N=\"Len\">2</I32></MS></Obj>"),
                Arguments.of(noted, "<Obj RefId=\"0\"><S>abc</S><MS><I32 N=\"Tag\">5</I32></MS></Obj>"),
                Arguments.of(bag("None", AutomationNull.VALUE), "<Obj RefId=\"0\"><TN RefId=\"0\">" + custom
                        + "<MS><Obj N=\"None\" RefId=\"1\"><TNRef RefId=\"0\" /></Obj></MS></Obj>"),
                Arguments.of(day.value(5), "<Obj RefId=\"0\"><TN RefId=\"0\"><T>System.DayOfWeek</T><T>System.Enum</T><T>System.ValueType</T><T>System.Object</T></TN>"
                        + "<ToString>Friday</ToString><I32>5</I32></Obj>"),
                Arguments.of(SwitchParameter.PRESENT, "<Obj RefId=\"0\"><TN RefId=\"0\"><T>System.Management.Automation.SwitchParameter</T><T>System.ValueType</T>"
                        + "<T>System.Object</T></TN><ToString>True</ToString><Props><B N=\"IsPresent\">true</B></Props></Obj>"),
                Arguments.of(new WarningRecord("careful"), "<Obj RefId=\"0\"><TN RefId=\"0\"><T>System.Management.Automation.WarningRecord</T>"
                        + "<T>System.Management.Automation.InformationalRecord</T><T>System.Object</T></TN><ToString>careful</ToString>"
                        + "<MS><S N=\"InformationalRecord_Message\">careful</S><B N=\"InformationalRecord_SerializeInvocationInfo\">false</B></MS></Obj>"),
                Arguments.of(new ProgressRecord(3, -1, "act", "stat", "op", 40, -1, false), "<PR><AV>act</AV><AI>3</AI><S>op</S><PI>-1</PI><PC>40</PC>"
                        + "<T>Processing</T><SR>-1</SR><SD>stat</SD></PR>"),
                Arguments.of(new HostInformationMessage("to the host", false, 10, null), "<Obj RefId=\"0\"><TN RefId=\"0\">"
                        + "<T>System.Management.Automation.HostInformationMessage</T><T>System.Object</T></TN><ToString>to the host</ToString><Props>"
                        + "<S N=\"Message\">to the host</S><B N=\"NoNewLine\">false</B><S N=\"ForegroundColor\">Green</S><S N=\"BackgroundColor\">-1</S></Props></Obj>"));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void anObjectIsWrittenAsPowerShellWritesIt(Object value, String text) {
        assertEquals(text, fragment(value));
    }

    @Test
    void anExceptionHasTheRecordedProperties() {
        assertEquals("<Obj RefId=\"0\"><TN RefId=\"0\"><T>System.InvalidOperationException</T><T>System.SystemException</T><T>System.Exception</T>"
                + "<T>System.Object</T></TN><ToString>System.InvalidOperationException: bad state</ToString><Props><Nil N=\"TargetSite\" />"
                + "<S N=\"Message\">bad state</S><Obj N=\"Data\" RefId=\"1\"><TN RefId=\"1\"><T>System.Collections.ListDictionaryInternal</T><T>System.Object</T></TN>"
                + "<DCT /></Obj><Nil N=\"InnerException\" /><Nil N=\"HelpLink\" /><Nil N=\"Source\" /><I32 N=\"HResult\">-2146233079</I32>"
                + "<Nil N=\"StackTrace\" /></Props></Obj>", fragment(new DotNetException("System.InvalidOperationException", "bad state")));
    }

    @Test
    void anExceptionsTextHasAllItsCausesHoweverManyThereAre() {
        Throwable chain = new DotNetException("System.Exception", "");
        chain = new DotNetException("System.ArgumentException", "b", chain);
        String end = "\n   --- End of inner exception stack trace ---";
        assertTrue(fragment(new DotNetException("System.SystemException", "a", chain)).contains("<ToString>"
                + ("System.SystemException: a\n ---> System.ArgumentException: b\n ---> System.Exception" + end + end).replace("\n", "_x000A_").replace(">", "&gt;")
                + "</ToString>"), fragment(new DotNetException("System.SystemException", "a", chain)));
        for (int i = 0; i < 20_000; i++) {
            chain = new DotNetException("System.Exception", "c", chain);
        }
        assertTrue(fragment(chain).contains("_x000A_ ---&gt; System.Exception: c_x000A_ ---&gt; System.ArgumentException: b_x000A_ ---&gt; System.Exception_x000A_"));
    }

    @Test
    void anErrorRecordHasTheRecordedMembers() {
        ErrorRecord error = new ErrorRecord(new DotNetException("Microsoft.PowerShell.Commands.WriteErrorException", "an error"), "MyId", ErrorCategory.InvalidData, 5)
                .withDetails(new ErrorDetails("told", "do")).withScriptStackTrace("at <ScriptBlock>, <No file>: line 1");
        error.category().activity("Write-Error");
        error.category().reason("WriteErrorException");
        error.category().targetName("5");
        error.category().targetType("Int32");
        String text = fragment(error);
        assertTrue(text.startsWith("<Obj RefId=\"0\"><TN RefId=\"0\"><T>System.Management.Automation.ErrorRecord</T><T>System.Object</T></TN><ToString>told</ToString><MS>"
                + "<Obj N=\"Exception\" RefId=\"1\"><TN RefId=\"1\"><T>Microsoft.PowerShell.Commands.WriteErrorException</T><T>System.SystemException</T>"), text);
        assertTrue(text.endsWith("<I32 N=\"TargetObject\">5</I32><S N=\"FullyQualifiedErrorId\">MyId</S><Nil N=\"InvocationInfo\" />"
                + "<I32 N=\"ErrorCategory_Category\">6</I32><S N=\"ErrorCategory_Activity\">Write-Error</S><S N=\"ErrorCategory_Reason\">WriteErrorException</S>"
                + "<S N=\"ErrorCategory_TargetName\">5</S><S N=\"ErrorCategory_TargetType\">Int32</S>"
                + "<S N=\"ErrorCategory_Message\">InvalidData: (5:Int32) [Write-Error], WriteErrorException</S><S N=\"ErrorDetails_Message\">told</S>"
                + "<S N=\"ErrorDetails_RecommendedAction\">do</S><B N=\"SerializeExtendedInfo\">false</B>"
                + "<S N=\"ErrorDetails_ScriptStackTrace\">at &lt;ScriptBlock&gt;, &lt;No file&gt;: line 1</S><Nil N=\"PSMessageDetails\" /></MS></Obj>"), text);
    }

    @Test
    void anInformationRecordIsABagOfProperties() {
        String text = fragment(new InformationRecord("note", "src", Instant.EPOCH, List.of("a", "b"), "u", "c", 1, 2, 3));
        assertTrue(text.contains("<ToString>note</ToString><Props><S N=\"MessageData\">note</S><S N=\"Source\">src</S><DT N=\"TimeGenerated\">"), text);
        assertTrue(text.endsWith("<S N=\"User\">u</S><S N=\"Computer\">c</S><U32 N=\"ProcessId\">1</U32><U32 N=\"NativeThreadId\">2</U32>"
                + "<U32 N=\"ManagedThreadId\">3</U32></Props></Obj>"), text);
    }

    @Test
    void aFileHasARootAndIndentation() {
        assertEquals("""
                <Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">
                  <Obj RefId="0">
                    <TN RefId="0">
                      <T>System.Object[]</T>
                      <T>System.Array</T>
                      <T>System.Object</T>
                    </TN>
                    <LST>
                      <S>a</S>
                      <Nil />
                    </LST>
                  </Obj>
                </Objs>""", CliXml.serialize(new Object[] {"a", null}, 1));
    }

    @Test
    void theDepthIsUsedUpByObjectsOfRealTypesOnly() {
        PSObject bag = bag("l", new DotNetException("System.Exception", "x"), "n", 2);
        PSObject real = new PSObject();
        real.typeNames(List.of("Holder", "System.Object"));
        real.setProperty("Day", ((ClrEnum) ClrTypes.find("System.DayOfWeek")).value(1)).setProperty("Bag", bag("n", 2)).setProperty("Arr", new Object[] {1});
        String text = fragment(real);
        assertTrue(text.contains("<S N=\"Day\">Monday</S><Obj N=\"Bag\" RefId=\"1\"><S>@{n=2}</S><MS><I32 N=\"n\">2</I32></MS></Obj>"
                + "<Obj N=\"Arr\" RefId=\"2\"><TN RefId=\"1\"><T>System.Object[]</T>"), text);
        assertTrue(fragment(bag("a", bag("b", bag("c", bag)))).contains("<I32 N=\"n\">2</I32>"));
    }

    @Test
    void belowFiftyLevelsStandsThatItIsTooDeep() {
        PSObject deep = bag("n", 0);
        for (int i = 1; i < 101; i++) {
            deep = bag("n", i, "in", deep);
        }
        String text = fragment(deep);
        assertEquals(50, text.split("<Obj ", -1).length);
        assertTrue(text.contains("<S N=\"n\">Serialized XML is nested too deeply.</S><S N=\"in\">Serialized XML is nested too deeply.</S>"), text);
        assertThrows(DotNetException.class, () -> CliXmlReader.fragment(text, ReadOptions.DESERIALIZED));
    }

    @Test
    void nonCharactersAreRefused() {
        assertEquals("System.ArgumentException", assertThrows(DotNetException.class, () -> fragment("a\ufffeb")).typeName());
        assertEquals("<S>a\ufffdb</S>", fragment("a\ufffdb"));
    }

    @Test
    void oneWriterSharesReferencesAmongItsObjects() {
        List<Object> all = new ArrayList<>(List.of(bag("a", 1), bag("b", 2)));
        CliXmlWriter writer = CliXmlWriter.file();
        all.forEach(each -> writer.write(each, 2));
        String text = new String(writer.toByteArray(), StandardCharsets.UTF_8);
        assertTrue(text.contains("<Obj RefId=\"1\">\n    <TNRef RefId=\"0\" />"), text);
    }

    @Test
    void whoIsStoppedWritesNoMore() throws Exception {
        List<Object> endless = Collections.nCopies(Integer.MAX_VALUE, 1);
        List<String> said = new CopyOnWriteArrayList<>();
        Turns turns = new Turns();
        turns.begin();
        try {
            Thread writing = Thread.ofPlatform().start(() -> {
                Thread.currentThread().interrupt();
                said.add(assertThrows(DotNetException.class, () -> CliXml.serialize(endless, 1)).typeName());
            });
            assertTrue(writing.join(Duration.ofSeconds(60)));
        } finally {
            turns.end();
        }
        assertEquals(List.of("System.Management.Automation.PipelineStoppedException"), said);
    }
}
