package org.mooring.cmdlet.utility.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.StringComparer;

/** The addresses that Link headers name, by their relation, whose case does not count (RFC 8288). */
final class RelationLinks {

    private static final Pattern LINK = Pattern.compile("<(.*?)>;\\s*rel=(?:\"(.*?)\"|([^\",;][^,;]*))");

    private RelationLinks() {}

    static ClrDictionary of(Answer answer) {
        ClrDictionary links = new ClrDictionary(ClrTypes.find("System.Collections.Generic.Dictionary`2[System.String,System.String]"), false,
            StringComparer.ORDINAL_IGNORE_CASE);
        for (String header : answer.values("Link")) {
            for (Matcher m = LINK.matcher(header); m.find();) {
                String relation = m.group(2) != null ? m.group(2) : m.group(3);
                if (!m.group(1).isEmpty() && !relation.isEmpty() && !links.containsKey(relation)) {
                    links.put(relation, resolve(answer.request().uri(), m.group(1)).toString());
                }
            }
        }
        return links;
    }

    /** An address that an answer names; what is not written as one is taken for a path beside the request's. */
    static URI resolve(URI from, String address) {
        try {
            return from.resolve(address.strip());
        } catch (IllegalArgumentException notAsAddress) {
            return from.resolve("./" + URLEncoder.encode(address.strip(), StandardCharsets.UTF_8).replace("%2F", "/").replace("%3F", "?").replace("%3A", ":")
                .replace("%3D", "=").replace("%26", "&").replace("+", "%20"));
        }
    }
}
