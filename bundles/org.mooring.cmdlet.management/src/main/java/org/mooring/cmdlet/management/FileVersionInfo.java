package org.mooring.cmdlet.management;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/** What a file says of its version: programs of UNIX say nothing (System.Diagnostics.FileVersionInfo). */
@ClrClass("System.Diagnostics.FileVersionInfo")
public final class FileVersionInfo {

    private final String fileName;

    FileVersionInfo(String fileName) {
        this.fileName = fileName;
    }

    @Get
    public String fileName() {
        return fileName;
    }

    @Get
    public String productVersion() {
        return null;
    }

    @Get
    public String fileVersion() {
        return null;
    }

    @Get
    public String productName() {
        return null;
    }

    @Get
    public String companyName() {
        return null;
    }

    @Get
    public String fileDescription() {
        return null;
    }

    @Get
    public int fileMajorPart() {
        return 0;
    }

    @Get
    public int fileMinorPart() {
        return 0;
    }

    @Get
    public int fileBuildPart() {
        return 0;
    }

    @Get
    public int filePrivatePart() {
        return 0;
    }

    @Override
    public String toString() {
        return "File:             " + fileName + "\n";
    }
}
