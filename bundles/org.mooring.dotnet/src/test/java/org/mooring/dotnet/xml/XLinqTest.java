package org.mooring.dotnet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.stream.DotNetException;

class XLinqTest {

    @ParameterizedTest
    @ValueSource(strings = {"<a />", "<a></a>", "<a k=\"1\">x<b />y</a>", "<a xmlns=\"u\" xmlns:p=\"v\"><p:b p:c=\"1\" /></a>", "<a><!--c--><?t d?><![CDATA[<]]></a>"})
    void whatWasReadIsWrittenAsItWas(String xml) {
        assertEquals(xml, XElement.parse(xml).markup(false));
    }

    @Test
    void contentIsAddedAsWhatItIs() {
        XElement element = XElement.make(XName.of("a"),
                new Object[] {XAttribute.make(XName.of("k"), 5), new Object[] {XElement.make(XName.of("b")), "t"}, 3, true, null});
        assertEquals("<a k=\"5\"><b />t3true</a>", element.markup(false));
        assertEquals("t3true", element.value());
    }

    @Test
    void aNodeThatHasAParentIsCopied() {
        XElement first = XElement.parse("<a><b>1</b></a>");
        XElement second = XElement.make(XName.of("c"), first.element(XName.of("b")));
        assertEquals("<c><b>1</b></c>", second.markup(false));
        assertTrue(XNode.deepEquals(first.element(XName.of("b")), second.element(XName.of("b"))));
    }

    @Test
    void valuesAreSetAndTakenAway() {
        XElement element = XElement.parse("<a k='1'><b>1</b></a>");
        element.setAttributeValue(XName.of("k"), null);
        element.setElementValue(XName.of("b"), 2);
        element.setElementValue(XName.of("c"), "n");
        assertEquals("<a><b>2</b><c>n</c></a>", element.markup(false));
        assertNull(element.attribute(XName.of("k")));
    }

    @Test
    void aDocumentHasOneRoot() {
        DotNetException e = assertThrows(DotNetException.class, () -> XDocument.make(new Object[] {XElement.make(XName.of("a")), XElement.make(XName.of("b"))}));
        assertEquals("System.InvalidOperationException", e.typeName());
    }
}
