package org.mooring.transport.wsman;

import java.math.BigInteger;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.session.SessionInfo;

/**
 * A WSMan request.
 *
 * @param operationTimeout how long the client waits for an answer
 * @param maxEnvelopeSize in bytes, the largest answer the client takes
 * @param operation the operation's id and the request's number in it, as clients name them that ask again in the same words when they get no
 *         answer ([MS-WSMV] 3.1.4.1.25), or null
 * @param sessionId the client, as it names itself in all its requests, or null
 * @param locale in which it wants words, and {@code dataLocale} in which it wants numbers
 * @param compression how the client packs what it sends and wants what it gets, or null
 * @param body the element in the SOAP body, or null
 */
record Request(String action, String resourceUri, String messageId, String operation, Duration operationTimeout, int maxEnvelopeSize,
        String sessionId, String locale, String dataLocale, String compression, Map<String, String> selectors, Map<String, String> options,
        XmlElement body) {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration MAX_TIMEOUT = Duration.ofMinutes(30);
    private static final int DEFAULT_ENVELOPE = 153_600;
    private static final int MIN_ENVELOPE = 32_768;
    /** What clients call the configuration of those who ask for none. */
    private static final String DEFAULT = "Microsoft.PowerShell";
    private static final Set<Locale> KNOWN = Set.of(Locale.getAvailableLocales());

    /** The headers that are heeded, or that ask for what is done anyway. */
    private static final Map<String, Set<String>> UNDERSTOOD = Map.of(
        Soap.ADDRESSING, Set.of("To", "From", "ReplyTo", "FaultTo", "Action", "MessageID", "RelatesTo"),
        Soap.WSMAN, Set.of("ResourceURI", "SelectorSet", "OptionSet", "MaxEnvelopeSize", "OperationTimeout", "Locale"),
        Soap.MICROSOFT, Set.of("DataLocale", "SessionId", "OperationID", "SequenceId", "ActivityId"),
        Soap.SHELL, Set.of("CompressionType"));

    static Request of(XmlElement header, XmlElement body) throws WsmanFault {
        checkUnderstood(header);
        String action = header.childText(Soap.ADDRESSING, "Action").orElseThrow(() -> WsmanFault.missingHeader("Action"));
        String messageId = header.childText(Soap.ADDRESSING, "MessageID").orElseThrow(() -> WsmanFault.missingHeader("MessageID"));
        String resourceUri = header.childText(Soap.WSMAN, "ResourceURI").orElseThrow(() -> WsmanFault.missingHeader("ResourceURI"));
        // Our own client, which is no WinRM, says by a header of ours that it asks again.
        String operation = header.childText(Soap.MICROSOFT, "OperationID")
            .map(id -> id + "/" + header.childText(Soap.MICROSOFT, "SequenceId").orElse(""))
            .or(() -> header.child("AsksAgain").map(any -> messageId)).orElse(null);
        return new Request(action, resourceUri, messageId, operation, timeout(header), envelopeSize(header),
            header.childText(Soap.MICROSOFT, "SessionId").orElse(null), language(header, Soap.WSMAN, "Locale"),
            language(header, Soap.MICROSOFT, "DataLocale"), compression(header),
            named(header, "SelectorSet", "Selector"), named(header, "OptionSet", "Option"), body);
    }

    /** SOAP 1.2, part 1, 2.4: what a client insists on and this server knows nothing of is not passed over. */
    private static void checkUnderstood(XmlElement header) throws WsmanFault {
        for (XmlElement block : header.children()) {
            String insists = block.attribute("mustUnderstand");
            if (("true".equals(insists) || "1".equals(insists))
                    && !UNDERSTOOD.getOrDefault(block.namespace(), Set.of()).contains(block.name())) {
                throw WsmanFault.notUnderstood(block.name());
            }
        }
    }

    private static String compression(XmlElement header) throws WsmanFault {
        String type = header.childText(Soap.SHELL, "CompressionType").orElse(null);
        if (type != null && !type.equalsIgnoreCase("xpress")) {
            throw WsmanFault.notUnderstood("CompressionType");
        }
        return type;
    }

    /** What an answer to it is called, for a later run of the server. */
    String name() {
        return operation == null ? messageId : messageId + " " + operation;
    }

    /** Whether an answer of this name was one to the same request. */
    boolean isNamed(String name) {
        List<String> words = List.of(name.split(" "));
        return words.contains(messageId) || operation != null && words.contains(operation);
    }

    /** Whether the client asks again, in the same words, for what it got no answer to. */
    boolean asksAgain() {
        return operation != null;
    }

    private static String language(XmlElement header, String namespace, String name) {
        return header.child(namespace, name).map(element -> element.attribute("lang")).orElse("en-US");
    }

    Locale culture() {
        return known(dataLocale);
    }

    Locale uiCulture() {
        return known(locale);
    }

    /** Null of what Java knows nothing of: the session is in the server's then. */
    private static Locale known(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.getLanguage().isEmpty() || !KNOWN.contains(locale) ? null : locale;
    }

    /** The value of a selector that the request must have. */
    String selector(String name) throws WsmanFault {
        String value = selectors.get(name);
        if (value == null) {
            throw WsmanFault.invalidSelectors();
        }
        return value;
    }

    /**
     * Whether it is for a shell of this session's kind: WinRM finds a shell under the resource that it was made of, or under the one that stands for
     * all shells. pypsrp asks under the default one for whatever sessions it has found.
     */
    void checkResource(SessionInfo session) throws WsmanFault {
        String prefix = SessionConfiguration.RESOURCE_URI_PREFIX;
        String name = resourceUri.regionMatches(true, 0, prefix, 0, prefix.length()) ? resourceUri.substring(prefix.length()) : resourceUri;
        boolean any = name.isEmpty() || name.equalsIgnoreCase(DEFAULT) || name.equals(Soap.SHELL);
        if (!any && !name.equalsIgnoreCase(session.configuration())) {
            throw WsmanFault.invalidSelectors();
        }
    }

    /** The body, which must be a certain element. */
    XmlElement body(String name) throws WsmanFault {
        if (body == null || !body.name().equals(name)) {
            throw WsmanFault.invalidRequest("The SOAP body of this action is a '" + name + "' element.");
        }
        return body;
    }

    private static Duration timeout(XmlElement header) throws WsmanFault {
        String text = header.childText(Soap.WSMAN, "OperationTimeout").orElse(null);
        if (text == null) {
            return DEFAULT_TIMEOUT;
        }
        Duration asked = duration("OperationTimeout", text);
        if (asked.isZero() || asked.isNegative()) {
            throw WsmanFault.timeoutTooSmall();
        }
        return asked.compareTo(MAX_TIMEOUT) > 0 ? MAX_TIMEOUT : asked;
    }

    /** An XML Schema duration of days, hours, minutes and seconds. */
    static Duration duration(String element, String text) throws WsmanFault {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException wrong) {
            throw WsmanFault.invalidRequest("'" + text + "' is no duration for '" + element + "'; PT20S would be one.");
        }
    }

    private static int envelopeSize(XmlElement header) throws WsmanFault {
        String text = header.childText(Soap.WSMAN, "MaxEnvelopeSize").orElse(null);
        if (text == null) {
            return DEFAULT_ENVELOPE;
        }
        int size;
        try {
            size = new BigInteger(text).min(BigInteger.valueOf(Soap.MAX_ENVELOPE_BYTES)).max(BigInteger.ZERO).intValueExact();
        } catch (NumberFormatException wrong) {
            throw WsmanFault.invalidRequest("'" + text + "' is no size in bytes for 'MaxEnvelopeSize'.");
        }
        if (size < MIN_ENVELOPE) {
            throw WsmanFault.envelopeTooSmall(MIN_ENVELOPE);
        }
        return size;
    }

    private static Map<String, String> named(XmlElement header, String set, String item) {
        Map<String, String> values = new LinkedHashMap<>();
        header.child(Soap.WSMAN, set).ifPresent(found -> {
            for (XmlElement element : found.children()) {
                if (element.name().equals(item) && element.attribute("Name") != null) {
                    values.put(element.attribute("Name"), element.text());
                }
            }
        });
        return values;
    }
}
