package org.mooring.dotnet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.system.io.ClrReader;

class XmlReadersAndWritersTest {

    private final StringBuilder out = new StringBuilder();

    @Test
    void aWriterWithSettingsIndents() {
        XmlWriterSettings settings = XmlWriterSettings.make();
        settings.indent(true);
        XmlWriter writer = XmlWriter.create(out, settings);
        writer.writeStartElement("report");
        writer.writeStartElement("row");
        writer.writeAttributeString("n", "a\"b");
        writer.writeString("5 <pcs>");
        writer.writeEndElement();
        writer.writeElementString("empty", "");
        writer.writeStartElement("full");
        writer.writeFullEndElement();
        writer.writeEndElement();
        writer.dispose();
        assertEquals("<?xml version=\"1.0\" encoding=\"utf-16\"?>\n<report>\n  <row n=\"a&quot;b\">5 &lt;pcs&gt;</row>\n  <empty />\n  <full></full>\n</report>",
                out.toString());
    }

    @Test
    void aWriterDeclaresItsNamespaces() {
        XmlWriterSettings settings = XmlWriterSettings.make();
        settings.omitXmlDeclaration(true);
        XmlWriter writer = XmlWriter.create(out, settings);
        writer.writeStartElement("p", "a", "urn:p");
        writer.writeElementString("b", "urn:p", "1");
        writer.close();
        assertEquals("<p:a xmlns:p=\"urn:p\"><p:b>1</p:b></p:a>", out.toString());
    }

    @Test
    void aSecondRootIsRefused() {
        XmlWriter writer = XmlWriter.create(out);
        writer.writeElementString("a", "1");
        assertEquals("System.InvalidOperationException", assertThrows(DotNetException.class, () -> writer.writeStartElement("b")).typeName());
    }

    @Test
    void aReaderGoesFromNodeToNode() {
        XmlReader reader = XmlReader.create(ClrReader.OfString.make("<a x='1'><b>t</b><!--c--><d/></a>"));
        StringBuilder seen = new StringBuilder();
        while (reader.read()) {
            seen.append(reader.nodeType()).append(':').append(reader.name()).append(reader.value()).append('@').append(reader.depth()).append(' ');
        }
        assertEquals("Element:a@0 Element:b@1 Text:t@2 EndElement:b@1 Comment:c@1 Element:d@1 EndElement:a@0 ", seen.toString());
        assertTrue(reader.isAtEnd());
    }

    @Test
    void aReaderFindsElementsAndTheirContent() {
        XmlReader reader = XmlReader.create(ClrReader.OfString.make("<a><b k='v'>1</b><c><d>2</d></c></a>"));
        assertTrue(reader.readToFollowing("b"));
        assertEquals("v", reader.getAttribute("k"));
        assertEquals("1", reader.readElementContentAsString());
        assertEquals("<c><d>2</d></c>", reader.readOuterXml());
        assertFalse(reader.readToFollowing("b"));
    }

    @ParameterizedTest
    @CsvSource({"a b, a_x0020_b", "1a, _x0031_a", "a_x0041_, a_x005F_x0041_", "ok, ok"})
    void namesAreEncodedAndDecoded(String name, String encoded) {
        assertEquals(encoded, XmlConvertType.encodeName(name));
        assertEquals(name, XmlConvertType.decodeName(encoded));
    }
}
