package org.mooring.cmdlet.utility;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;

/** What Get-FileHash says of a file or stream (Microsoft.PowerShell.Commands.FileHashInfo). */
@ClrClass("Microsoft.PowerShell.Commands.FileHashInfo")
public final class FileHashInfo {

    private String algorithm;
    private String hash;
    private String path;

    private FileHashInfo() {}

    @New
    public static FileHashInfo make() {
        return new FileHashInfo();
    }

    /** @param path null of a stream */
    static FileHashInfo of(String algorithm, String hash, String path) {
        FileHashInfo info = make();
        info.algorithm = algorithm;
        info.hash = hash;
        info.path = path;
        return info;
    }

    @Get
    public String algorithm() {
        return algorithm;
    }

    @Set
    public void algorithm(String value) {
        algorithm = value;
    }

    @Get
    public String hash() {
        return hash;
    }

    @Set
    public void hash(String value) {
        hash = value;
    }

    @Get
    public String path() {
        return path;
    }

    @Set
    public void path(String value) {
        path = value;
    }
}
