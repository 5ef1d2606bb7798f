package org.mooring.cmdlet.utility.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Uri;
import org.mooring.dotnet.system.net.NetworkCredential;

/** Who hands on requests (System.Net.WebProxy). */
@ClrClass(value = "System.Net.WebProxy", interfaces = "System.Net.IWebProxy")
public final class WebProxy {

    private Uri address;
    private NetworkCredential credentials;

    private WebProxy(Uri address) {
        this.address = address;
    }

    @New
    public static WebProxy make(Uri address) {
        return new WebProxy(address);
    }

    @New
    public static WebProxy make(String address) {
        return new WebProxy(address == null ? null : Uri.parse(address.contains("://") ? address : "http://" + address));
    }

    @Get
    public Uri address() {
        return address;
    }

    @Set
    public void address(Uri value) {
        address = value;
    }

    @Get
    public NetworkCredential credentials() {
        return credentials;
    }

    @Set
    public void credentials(NetworkCredential value) {
        credentials = value;
    }

    String uri() {
        return address.absoluteUri();
    }

    String host() {
        return address.host();
    }

    int port() {
        return address.port() < 0 ? 80 : address.port();
    }

    /** What proves to the proxy who asks; null where nothing is to be proved. */
    String authorization() {
        if (credentials == null) {
            return null;
        }
        return "Basic " + Base64.getEncoder().encodeToString((credentials.userName() + ":" + credentials.password()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebProxy proxy && Objects.equals(address, proxy.address) && Objects.equals(authorization(), proxy.authorization());
    }

    @Override
    public int hashCode() {
        return Objects.hash(address);
    }
}
