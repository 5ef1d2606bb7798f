package org.mooring.cmdlet.utility.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

import org.mooring.dotnet.Uri;
import org.mooring.dotnet.system.net.NetworkCredential;

/** The proxies that the environment names: http_proxy, https_proxy, all_proxy, and for which servers there is none: no_proxy. */
record EnvironmentProxy(String http, String https, String none) {

    static EnvironmentProxy of(Map<String, String> environment) {
        String all = first(environment, "all_proxy", "ALL_PROXY");
        String http = first(environment, "http_proxy");
        String https = first(environment, "https_proxy", "HTTPS_PROXY");
        return new EnvironmentProxy(http == null ? all : http, https == null ? all : https, first(environment, "no_proxy", "NO_PROXY"));
    }

    private static String first(Map<String, String> environment, String... names) {
        for (String name : names) {
            String value = environment.get(name);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return null;
    }

    /** Null where a request goes to the server itself. */
    WebProxy of(URI address) {
        String by = "https".equalsIgnoreCase(address.getScheme()) ? https : http;
        if (by == null || isExcepted(address.getHost())) {
            return null;
        }
        Uri proxy = Uri.parse(by.contains("://") ? by : "http://" + by);
        WebProxy found = WebProxy.make(proxy);
        String[] who = proxy.userInfo() == null ? new String[0] : proxy.userInfo().split(":", 2);
        if (who.length > 0 && !who[0].isEmpty()) {
            found.credentials(NetworkCredential.make(who[0], who.length > 1 ? who[1] : ""));
        }
        return found;
    }

    private boolean isExcepted(String host) {
        if (none == null || host == null) {
            return false;
        }
        String asked = host.toLowerCase(Locale.ROOT);
        for (String each : none.toLowerCase(Locale.ROOT).split(",")) {
            String name = each.strip();
            boolean below = name.startsWith("*") ? asked.endsWith(name.substring(1)) : name.startsWith(".") && (asked.endsWith(name) || asked.equals(name.substring(1)));
            if (!name.isEmpty() && (name.equals("*") || asked.equals(name) || below)) {
                return true;
            }
        }
        return false;
    }
}
