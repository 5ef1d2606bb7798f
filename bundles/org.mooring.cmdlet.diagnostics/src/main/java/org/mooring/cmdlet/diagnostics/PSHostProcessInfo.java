package org.mooring.cmdlet.diagnostics;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/**
 * A process that runs PowerShell and listens on a socket for who wants to enter it (Microsoft.PowerShell.Commands.PSHostProcessInfo).
 * PowerShell names the socket {@code CoreFxPipe_PSHost.START.ID.DOMAIN.NAME}.
 */
@ClrClass("Microsoft.PowerShell.Commands.PSHostProcessInfo")
public final class PSHostProcessInfo {

    private static final Pattern SOCKET = Pattern.compile("CoreFxPipe_PSHost\\.[0-9A-Fa-f]+\\.(\\d+)\\.([^.]+)\\.(.+)");

    private final String processName;
    private final int processId;
    private final String appDomainName;

    private PSHostProcessInfo(String processName, int processId, String appDomainName) {
        this.processName = processName;
        this.processId = processId;
        this.appDomainName = appDomainName.equals("None") ? "DefaultAppDomain" : appDomainName;
    }

    /** Those whose process still runs, by number. */
    static List<PSHostProcessInfo> all() {
        List<PSHostProcessInfo> found = new ArrayList<>();
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> sockets = Files.newDirectoryStream(folder, "CoreFxPipe_PSHost.*")) {
            for (Path socket : sockets) {
                Matcher parts = SOCKET.matcher(socket.getFileName().toString());
                if (parts.matches() && ProcessHandle.of(Long.parseLong(parts.group(1))).isPresent()) {
                    found.add(new PSHostProcessInfo(parts.group(3), Integer.parseInt(parts.group(1)), parts.group(2)));
                }
            }
        } catch (IOException e) {
            throw new DotNetException("System.IO.IOException", "The folder '" + folder + "' cannot be listed: " + e.getMessage(), e);
        }
        found.sort(Comparator.comparingInt(PSHostProcessInfo::processId));
        return found;
    }

    @Get
    public String processName() {
        return processName;
    }

    @Get
    public int processId() {
        return processId;
    }

    @Get
    public String appDomainName() {
        return appDomainName;
    }

    @Get
    public String mainWindowTitle() {
        return "";
    }

    @Override
    public String toString() {
        return processName + " (" + processId + ")";
    }
}
