package org.mooring.webconsole;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A request to the console and its answer, without a server. */
final class Requests {

    String method = "GET";
    String path = "/mooring-sessions";
    String address = "127.0.0.1";
    boolean secure;
    String query;
    Cookie[] cookies;
    final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    final Map<String, String> parameters = new HashMap<>();

    int status = 200;
    Cookie set;
    final Map<String, String> answered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    final StringWriter body = new StringWriter();

    Requests() {
        headers.put("Host", "localhost:5985");
    }

    Requests post(String path) {
        method = "POST";
        this.path = path;
        headers.put("Origin", "http://localhost:5985");
        return this;
    }

    HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(Requests.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
            (proxy, asked, arguments) -> switch (asked.getName()) {
                case "getMethod" -> method;
                case "getContextPath" -> "";
                case "getServletPath" -> "/system/console";
                case "getPathInfo" -> path;
                case "getQueryString" -> query;
                case "getRemoteAddr" -> address;
                case "getRemotePort" -> 50000;
                case "getLocalAddr" -> "127.0.0.1";
                case "getLocalPort" -> 5985;
                case "isSecure" -> secure;
                case "getScheme" -> secure ? "https" : "http";
                case "getCookies" -> cookies;
                case "getHeader" -> headers.get((String) arguments[0]);
                case "getAttribute" -> null;
                case "getParameter" -> parameters.get((String) arguments[0]);
                default -> throw new UnsupportedOperationException(asked.getName());
            });
    }

    HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(Requests.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class},
            (proxy, asked, arguments) -> {
                switch (asked.getName()) {
                    case "setHeader" -> answered.put((String) arguments[0], (String) arguments[1]);
                    case "setStatus" -> status = (int) arguments[0];
                    case "addCookie" -> set = (Cookie) arguments[0];
                    case "getWriter" -> {
                        return new PrintWriter(body, true);
                    }
                    case "setContentType", "flushBuffer" -> { }
                    default -> throw new UnsupportedOperationException(asked.getName());
                }
                return null;
            });
    }
}
