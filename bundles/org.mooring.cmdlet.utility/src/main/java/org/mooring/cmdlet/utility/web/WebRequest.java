package org.mooring.cmdlet.utility.web;

import java.net.URI;
import java.util.Map;

/**
 * One request of HTTP as it goes out.
 *
 * @param headers in the order in which they are sent, without those that say what the content is
 * @param content what it carries, or null
 */
record WebRequest(String method, URI uri, String version, Map<String, String> headers, RequestContent content) {

    /** The value of a header, whatever the case of its name; null where there is none. */
    String header(String name) {
        return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue).findFirst().orElse(null);
    }

    byte[] bytes() {
        return content == null ? null : content.bytes();
    }
}
