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
        return EnvelopeReader.read(text.getBytes(StandardCharsets.UTF_8)).request();
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
    void anEnvelopeSizeIsKeptWithinTheServersOwn() throws WsmanFault {
        for (String size : new String[] {"512001", "99999999999", "99999999999999999999999"}) {
            assertEquals(Soap.MAX_ENVELOPE_BYTES, read(envelope(HEADERS + "<w:MaxEnvelopeSize>" + size + "</w:MaxEnvelopeSize>", ""))
                .maxEnvelopeSize());
        }
        assertEquals(32_768, read(envelope(HEADERS + "<w:MaxEnvelopeSize>32768</w:MaxEnvelopeSize>", "")).maxEnvelopeSize());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <w:MaxEnvelopeSize>x</w:MaxEnvelopeSize>                   | 2150858791 | is no size in bytes
        <w:MaxEnvelopeSize>32767</w:MaxEnvelopeSize>               | 2150858824 | 32768 bytes at least
        <w:MaxEnvelopeSize>-1</w:MaxEnvelopeSize>                  | 2150858824 | 32768 bytes at least
        <w:OperationTimeout>x</w:OperationTimeout>                 | 2150858791 | is no duration
        <w:OperationTimeout>PT0S</w:OperationTimeout>              | 2150858764 | does not support the specified timeout
        <w:OperationTimeout>-PT20S</w:OperationTimeout>            | 2150858764 | does not support the specified timeout
        <x:New xmlns:x='urn:x' s:mustUnderstand='true'/>           | 2150858768 | 'New'
        <x:To xmlns:x='urn:x' s:mustUnderstand='1'/>               | 2150858768 | 'To'
        <r:CompressionType xmlns:r='http://schemas.microsoft.com/wbem/wsman/1/windows/shell'>zip</r:CompressionType> | 2150858768 | 'CompressionType'
        """)
    void aHeaderThatCannotBeKeptToIsRefused(String header, long code, String reason) {
        WsmanFault fault = assertThrows(WsmanFault.class, () -> read(envelope(HEADERS + header, "")));
        assertTrue(fault.body().contains("Code=\"" + code + "\""), fault.body());
        assertTrue(fault.getMessage().contains(reason), fault.getMessage());
    }

    @Test
    void aHeaderOfAnotherNamespaceIsAnotherHeader() {
        String text = envelope(HEADERS, "").replace("2004/08/addressing", "2005/08/addressing");
        WsmanFault fault = assertThrows(WsmanFault.class, () -> read(text));
        assertTrue(fault.getMessage().contains("'Action'"), fault.getMessage());
    }

    @Test
    void whatPowerShellOnWindowsSendsIsUnderstood() throws WsmanFault {
        Request request = read(envelope(HEADERS.replace(">do<", " s:mustUnderstand='true'>do<")
            + "<w:MaxEnvelopeSize s:mustUnderstand='true'>512000</w:MaxEnvelopeSize><p:SessionId xmlns:p='"
            + "http://schemas.microsoft.com/wbem/wsman/1/wsman.xsd' s:mustUnderstand='false'>uuid:2</p:SessionId><rsp:CompressionType xmlns:rsp='"
            + "http://schemas.microsoft.com/wbem/wsman/1/windows/shell' s:mustUnderstand='true'>xpress</rsp:CompressionType>"
            + "<x:Other xmlns:x='urn:x' s:mustUnderstand='false'/>", ""));
        assertEquals("xpress", request.compression());
        assertEquals("uuid:2", request.sessionId());
    }
}
