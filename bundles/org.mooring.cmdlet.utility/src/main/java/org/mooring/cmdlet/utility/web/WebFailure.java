package org.mooring.cmdlet.utility.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;

import org.mooring.api.stream.DotNetException;

/** Why a request could not be sent or its answer not read, in .NET's words (HttpRequestException and what is in it). */
final class WebFailure {

    private WebFailure() {}

    static DotNetException of(IOException e, URI at) {
        String place = " (" + at.getHost() + ":" + (at.getPort() >= 0 ? at.getPort() : "https".equalsIgnoreCase(at.getScheme()) ? 443 : 80) + ")";
        if (has(e, UnresolvedAddressException.class) || has(e, UnknownHostException.class)) {
            return http("Name or service not known" + place, new DotNetException("System.Net.Sockets.SocketException", "Name or service not known", e));
        }
        if (has(e, ConnectException.class)) {
            return http("Connection refused" + place, new DotNetException("System.Net.Sockets.SocketException", "Connection refused", e));
        }
        if (has(e, SSLException.class) || has(e, CertificateException.class)) {
            return http("The SSL connection could not be established, see inner exception.",
                new DotNetException("System.Security.Authentication.AuthenticationException", handshake(e), e));
        }
        return http("An error occurred while sending the request.", new DotNetException("System.IO.IOException", words(e), e));
    }

    private static DotNetException http(String message, DotNetException inner) {
        return new DotNetException("System.Net.Http.HttpRequestException", message, inner);
    }

    private static boolean has(Throwable e, Class<? extends Throwable> kind) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return true;
            }
        }
        return false;
    }

    private static String handshake(Throwable e) {
        String words = e.toString();
        for (Throwable each = e; each != null; each = each.getCause()) {
            words += "\n" + each.getMessage();
        }
        if (words.contains("No subject alternative") || words.contains("No name matching")) {
            return "The remote certificate is invalid according to the validation procedure: RemoteCertificateNameMismatch";
        }
        if (words.contains("validity check failed") || words.contains("CertificateExpired")) {
            return "The remote certificate is invalid because of errors in the certificate chain: NotTimeValid";
        }
        if (words.contains("PKIX path")) {
            return "The remote certificate is invalid because of errors in the certificate chain: UntrustedRoot";
        }
        return "Authentication failed: " + e.getMessage();
    }

    private static String words(IOException e) {
        String said = e.getMessage() == null ? "" : e.getMessage();
        return said.contains("EOF") || said.contains("received no bytes") || said.contains("closed locally") || said.isEmpty()
            ? "The response ended prematurely." : said;
    }
}
