package org.mooring.transport.wsman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeReaderTest {

    private static final String HEADERS = "<a:Action>do</a:Action><a:MessageID>uuid:1</a:MessageID><w:ResourceURI>r</w:ResourceURI>";

    static String envelope(String headers, String body) {
        return "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope' xmlns:a='http://schemas.xmlsoap.org/ws/2004/08/addressing'"
            + " xmlns:w='http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd'><s:Header>" + headers + "</s:Header><s:Body>" + body
            + "</s:Body></s:Envelope>";
    }

    private static Request read(String text) throws WsmanFault {
        return EnvelopeReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void headersSelectorsAndOptionsAreRead() throws WsmanFault {
        Request request = read(envelope(HEADERS + "<w:OperationTimeout>PT1.5S</w:OperationTimeout><w:SelectorSet>"
            + "<w:Selector Name='ShellId'>X</w:Selector></w:SelectorSet><w:OptionSet><w:Option Name='o'>v</w:Option></w:OptionSet>",
            "<b c='1'>t</b>"));
        assertEquals(Duration.ofMillis(1500), request.operationTimeout());
        assertEquals("X", request.selector("ShellId"));
        assertEquals("v", request.options().get("o"));
        assertEquals("t", request.body("b").text());
        assertEquals("1", request.body("b").attribute("c"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <!DOCTYPE s [<!ENTITY e 'x'>]><s/>                            | DTD
        <!DOCTYPE s SYSTEM 'file:///etc/passwd'><s/>                  | DTD
        <s                                                            | not well-formed
        ''                                                            | not well-formed
        <html/>                                                       | root element is 'html'
        <Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'/> | SOAP version
        """)
    void whatIsNoSoapEnvelopeIsRefusedWithItsReason(String text, String reason) {
        WsmanFault fault = assertThrows(WsmanFault.class, () -> read(text));
        assertTrue(fault.getMessage().contains(reason), fault.getMessage());
        assertEquals(400, fault.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Action", "MessageID", "ResourceURI"})
    void aMissingHeaderIsNamed(String header) {
        String headers = HEADERS.replaceAll("<(.):" + header + ">.*?</.:" + header + ">", "");
        WsmanFault fault = assertThrows(WsmanFault.class, () -> read(envelope(headers, "")));
        assertTrue(fault.getMessage().contains("'" + header + "'"), fault.getMessage());
    }

    @Test
    void deepNestingIsRefused() {
        WsmanFault fault = assertThrows(WsmanFault.class, () -> read(envelope(HEADERS, "<b>".repeat(100) + "</b>".repeat(100))));
        assertTrue(fault.getMessage().contains("within each other"), fault.getMessage());
    }

    @Test
    void anotherVersionOfTheProtocolsEnvelopeSizeIsKeptWithinLimits() throws WsmanFault {
        assertEquals(Soap.MAX_ENVELOPE_BYTES, read(envelope(HEADERS + "<w:MaxEnvelopeSize>99999999999</w:MaxEnvelopeSize>", ""))
            .maxEnvelopeSize());
        assertThrows(WsmanFault.class, () -> read(envelope(HEADERS + "<w:MaxEnvelopeSize>x</w:MaxEnvelopeSize>", "")));
    }
}
