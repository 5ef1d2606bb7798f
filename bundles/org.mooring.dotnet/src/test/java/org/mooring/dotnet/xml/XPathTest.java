package org.mooring.dotnet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.stream.DotNetException;

class XPathTest {

    private static final XmlDocument SHOP = XmlDocument.of("""
            <?xml version="1.0"?>
            <!-- shop -->
            <shop name="s"><book id="1" lang="en"><t>Alpha</t><p>10.5</p></book><book id="2"><t>Beta</t><p>7</p><tag>old</tag></book>\
            <dvd id="3"><t>Gamma</t><p>20</p></dvd></shop>""", false);

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', value = {
        "/shop/book/t ; Alpha,Beta", "//t ; Alpha,Beta,Gamma", "//book[2]/t ; Beta", "//book[last()]/@id ; 2", "//*[@lang='en']/t ; Alpha",
        "/shop/*[p > 8]/@id ; 1,3", "//t[. = 'Beta']/.. /tag ; old", "//dvd/preceding-sibling::book[1]/@id ; 2", "//tag/ancestor::book/t ; Beta",
        "//p/following-sibling::tag ; old", "//book[not(@lang)]/@id ; 2", "//t[starts-with(., 'G')] ; Gamma", "//t | //tag ; Alpha,Beta,old,Gamma",
        "(//t)[2] ; Beta", "//book[t='Alpha' or tag]/@id ; 1,2", "//*[local-name() = 'dvd']/@* ; 3", "//book/descendant::text()[2] ; 10.5,7",
        "/shop/book[position() < 2]/t ; Alpha", "id('x') ; ''", "//nothing ; ''", "/shop/child::node()[3]/self::dvd/t ; Gamma", "//p[number(.) div 2 = 10] ; 20"
    })
    void nodesAreFoundInTheDocumentsOrder(String path, String expected) {
        assertEquals(expected.equals("''") ? "" : expected,
                SHOP.selectNodes(path).stream().map(XmlNode::innerText).collect(Collectors.joining(",")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "sum(//p) | 37.5", "count(//book) | 2", "string(//t) | Alpha", "concat('a', 1 + 2 * 3, true()) | a7true", "5 mod 2 = 1 | true", "-(2) - 3 | -5",
        "substring('12345', 2, 3) | 234", "substring('12345', 1.5, 2.6) | 234", "substring-before('a-b', '-') | a", "substring-after('a-b', '-') | b",
        "translate('bar', 'abc', 'AB') | BAr", "normalize-space('  a   b ') | a b", "string-length('abc') | 3", "round(2.5) | 3", "floor(-1.5) | -2",
        "1 div 0 | Infinity", "number('x') | NaN", "boolean(//nothing) | false", "name(/*) | shop", "//p > 15 | true", "//p = 7 | true", "'a' != 'b' | true"
    })
    void expressionsHaveValues(String expression, String expected) {
        assertEquals(expected, XPathValues.text(XPathExpression.parse(expression).evaluate(SHOP, null)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "//[ | Expression must evaluate to a node-set.", "1 + 2 | Expression must evaluate to a node-set.", "//a] | '//a]' has an invalid token.",
        "'open | This is an unclosed string.", "count() | Function 'count' in 'count()' has an invalid number of arguments.",
        "none(1) | XsltContext is needed for this query because of an unknown function.",
        "//q:a | Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined function."
    })
    void whatIsNoXPathIsRefused(String expression, String message) {
        DotNetException e = assertThrows(DotNetException.class, () -> SHOP.selectNodes(expression));
        assertEquals("System.Xml.XPath.XPathException", e.typeName());
        assertEquals(message, e.getMessage());
    }

    @Test
    void prefixesAreTheManagersNotTheDocuments() {
        XmlDocument document = XmlDocument.of("<p:r xmlns:p='urn:x'><p:i>1</p:i></p:r>", false);
        XmlNamespaceManager manager = new XmlNamespaceManager(document.nameTable());
        manager.addNamespace("q", "urn:x");
        assertEquals("1", document.selectSingleNode("//q:i", manager).innerText());
        assertEquals("1", document.selectSingleNode("//q:*[2 - 1]/q:i", manager).innerText());
        assertEquals(0, document.selectNodes("//i", manager).count());
        assertEquals("Namespace prefix 'z' is not defined.", assertThrows(DotNetException.class, () -> document.selectNodes("//z:i", manager)).getMessage());
    }

    @Test
    void anExpressionMayNotBeNestedWithoutEnd() {
        String deep = "(".repeat(5000) + "1" + ")".repeat(5000);
        assertEquals("The xpath query is too complex.", assertThrows(DotNetException.class, () -> SHOP.selectNodes(deep)).getMessage());
    }
}
