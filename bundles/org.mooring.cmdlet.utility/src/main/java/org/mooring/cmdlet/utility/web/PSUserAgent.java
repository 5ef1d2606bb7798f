package org.mooring.cmdlet.utility.web;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;

/** What a client may say it is (Microsoft.PowerShell.Commands.PSUserAgent). */
@ClrClass(value = "Microsoft.PowerShell.Commands.PSUserAgent", type = ClrClass.None.class)
public final class PSUserAgent {

    private static final String COMPATIBLE = "Mozilla/5.0";

    private PSUserAgent() {}

    private static String system() {
        return "Linux; " + System.getProperty("os.name") + " " + System.getProperty("os.version") + "; " + Culture.current().name();
    }

    /** What the commands say where nothing else is wanted. */
    static String own() {
        return COMPATIBLE + " (" + system() + ") PowerShell/7.6.5";
    }

    @Get
    @Name("InternetExplorer")
    public static String internetExplorer() {
        return COMPATIBLE + " (compatible; MSIE 9.0; " + system() + ")";
    }

    @Get
    @Name("FireFox")
    public static String fireFox() {
        return COMPATIBLE + " (" + system() + ") Gecko/20100401 Firefox/4.0";
    }

    @Get
    @Name("Chrome")
    public static String chrome() {
        return COMPATIBLE + " (" + system() + ") AppleWebKit/534.6 (KHTML, like Gecko) Chrome/7.0.500.0 Safari/534.6";
    }

    @Get
    @Name("Opera")
    public static String opera() {
        return "Opera/9.70 (" + system() + ") Presto/2.2.1";
    }

    @Get
    @Name("Safari")
    public static String safari() {
        return COMPATIBLE + " (" + system() + ") AppleWebKit/533.16 (KHTML, like Gecko) Version/5.0 Safari/533.16";
    }
}
