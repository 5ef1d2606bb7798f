package org.mooring.dotnet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.Adapted;

class XmlDocumentTest {

    private static XmlDocument read(String text) {
        return XmlDocument.of(text, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "<a><b></b><c/></a> | <a><b></b><c /></a>",
        "<a> <b/> <c> </c></a> | <a><b /><c></c></a>",
        "<a x='1\"2'>t &lt; &amp; &gt; &#65;</a> | <a x=\"1&quot;2\">t &lt; &amp; &gt; A</a>",
        "<a><![CDATA[<raw>]]><!--c--><?p d?></a> | <a><![CDATA[<raw>]]><!--c--><?p d?></a>",
        "<?xml version='1.0' encoding='utf-8'?><a/> | <?xml version=\"1.0\" encoding=\"utf-8\"?><a />",
        "<p:a xmlns:p='u'><p:b/></p:a> | <p:a xmlns:p=\"u\"><p:b /></p:a>",
        "<a xml:space='preserve'> <b/> </a> | <a xml:space=\"preserve\"> <b /> </a>"
    })
    void aDocumentIsWrittenAsNetWritesIt(String text, String expected) {
        assertEquals(expected, read(text).outerXml());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "<a><b></a> | The 'b' start tag on line 1 position 5 does not match the end tag of 'a'. Line 1, position 9.",
        "plain | Data at the root level is invalid. Line 1, position 1.",
        "<a/>x | Data at the root level is invalid. Line 1, position 5.",
        "<a/><b/> | There are multiple root elements. Line 1, position 6.",
        "<a><b> | Unexpected end of file has occurred. The following elements are not closed: b, a. Line 1, position 7.",
        "<a b | Unexpected end of file has occurred. The following elements are not closed: a. Line 1, position 5.",
        "<a b=1/> | '1' is an unexpected token. The expected token is '\"' or '''. Line 1, position 6.",
        "<a b='1' b='2'/> | 'b' is a duplicate attribute name. Line 1, position 10.",
        "<a>&foo;</a> | Reference to undeclared entity 'foo'. Line 1, position 5.",
        "<a>& b</a> | An error occurred while parsing EntityName. Line 1, position 5.",
        "<1a/> | Name cannot begin with the '1' character, hexadecimal value 0x31. Line 1, position 2.",
        "<p:a/> | 'p' is an undeclared prefix. Line 1, position 2.",
        "<a b='<'/> | '<', hexadecimal value 0x3C, is an invalid attribute character. Line 1, position 7.",
        "<a>]]></a> | ']]>' is not allowed in character data. Line 1, position 4."
    })
    void whatIsNoXmlIsRefusedWithItsPlace(String text, String message) {
        DotNetException e = assertThrows(DotNetException.class, () -> read(text));
        assertEquals("System.Xml.XmlException", e.typeName());
        assertEquals(message, e.getMessage());
    }

    @Test
    void nothingIsNoDocument() {
        assertEquals("Root element is missing.", assertThrows(DotNetException.class, () -> read("")).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"})
    void documentTypesAreRefused(String text) {
        String message = assertThrows(DotNetException.class, () -> read(text)).getMessage();
        assertTrue(message.startsWith("For security reasons DTD is prohibited in this XML document."), message);
    }

    @Test
    void nestingIsLimited() {
        String deep = "<a>".repeat(XmlScanner.DEEPEST + 1);
        assertTrue(assertThrows(DotNetException.class, () -> read(deep)).getMessage().contains("nested more deeply"));
    }

    private static Object shown(XmlNode node, String name) {
        Adapted.Property property = node.adapted(name);
        return property == null ? null : property.get();
    }

    @Test
    void aNodeShowsItsAttributesAndChildren() {
        XmlDocument document = read("<r k='v'><one>1</one><many>a</many><many>b</many><empty/><attr x='y'/>text<ONE2/></r>");
        XmlNode root = (XmlNode) shown(document, "R");
        assertEquals("v", shown(root, "k"));
        assertEquals("1", shown(root, "one"));
        assertEquals(2, ((Object[]) shown(root, "many")).length);
        assertEquals("", shown(root, "empty"));
        assertEquals("attr", ((XmlNode) shown(root, "attr")).name());
        assertEquals("text", shown(root, "#text"));
        assertNull(shown(root, "nothing"));
    }

    @Test
    void onlyTextAndAttributesMayBeSet() {
        XmlDocument document = read("<r><v>1</v><n a='1'/><m/><m/></r>");
        XmlNode root = document.documentElement();
        root.adapted("v").set("two");
        ((XmlNode) root.adapted("n").get()).adapted("a").set("9");
        assertEquals("<r><v>two</v><n a=\"9\" /><m /><m /></r>", document.outerXml());
        assertFalse(root.adapted("m").canWrite());
        assertEquals("XmlNodeSetRestrictionsMoreThanOneNode",
                assertThrows(DotNetException.class, () -> root.adapted("m").set("x")).errorRecord().errorId());
    }

    @Test
    void aNodeOfANamespaceHasATypeNameOfItsOwn() {
        assertEquals("System.Xml.XmlElement#urn:x#i", read("<i xmlns='urn:x'/>").documentElement().adaptedTypeName());
        assertNull(read("<i/>").documentElement().adaptedTypeName());
    }

    @Test
    void nodesAreInsertedRemovedAndCopied() {
        XmlDocument document = read("<l><i>1</i><i>2</i><i>3</i></l>");
        XmlElement list = document.documentElement();
        list.removeChild(list.firstChild());
        list.insertBefore(document.createElement("new"), list.lastChild());
        assertEquals("<l><i>2</i><new /><i>3</i></l>", list.outerXml());
        list.appendChild(document.importNode(read("<x y='1'/>").documentElement(), true));
        list.innerXml("<z/>");
        assertEquals("<l><z /></l>", document.cloneNode(true).outerXml());
        assertThrows(DotNetException.class, () -> list.appendChild(read("<o/>").documentElement()));
        assertThrows(DotNetException.class, () -> list.firstChild().appendChild(list));
        assertThrows(DotNetException.class, () -> document.appendChild(document.createElement("second")));
    }

    @Test
    void namespacesThatAreUsedAreDeclaredOnce() {
        XmlDocument document = read("<r xmlns='urn:d'><a><b/></a></r>");
        assertEquals("<a xmlns=\"urn:d\"><b /></a>", document.documentElement().innerXml());
        XmlElement made = document.createElement("p", "q", "urn:z");
        made.appendChild(document.createElement("plain"));
        assertEquals("<p:q xmlns:p=\"urn:z\"><plain /></p:q>", made.outerXml());
    }

    @Test
    void aSavedDocumentIsIndentedUnlessThereIsText() {
        StringBuilder out = new StringBuilder();
        XmlDocument document = read("<?xml version='1.0'?><a><b>1</b><c><d/></c><e>t<f/></e></a>");
        document.write(XmlMarkup.indented(out::append, "\n"));
        assertEquals("<?xml version=\"1.0\"?>\n<a>\n  <b>1</b>\n  <c>\n    <d />\n  </c>\n  <e>t<f /></e>\n</a>", out.toString());
    }
}
