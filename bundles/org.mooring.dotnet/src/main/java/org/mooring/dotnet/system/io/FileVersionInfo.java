package org.mooring.dotnet.system.io;

import java.nio.file.Files;
import java.nio.file.Path;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;

/** What a file says of its version: those of UNIX say nothing (System.Diagnostics.FileVersionInfo). */
@ClrClass("System.Diagnostics.FileVersionInfo")
public final class FileVersionInfo {

    private final String fileName;

    public FileVersionInfo(String fileName) {
        this.fileName = fileName;
    }

    @Member
    public static FileVersionInfo getVersionInfo(String fileName) {
        String full = Path.of(fileName).toAbsolutePath().normalize().toString();
        if (!Files.exists(Path.of(full))) {
            throw Exceptions.make("System.IO.FileNotFoundException", full);
        }
        return new FileVersionInfo(full);
    }

    @Get
    public String fileName() {
        return fileName;
    }

    @Get
    public String comments() {
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
    public String fileVersion() {
        return null;
    }

    @Get
    public String internalName() {
        return null;
    }

    @Get
    public String language() {
        return null;
    }

    @Get
    public String legalCopyright() {
        return null;
    }

    @Get
    public String legalTrademarks() {
        return null;
    }

    @Get
    public String originalFilename() {
        return null;
    }

    @Get
    public String privateBuild() {
        return null;
    }

    @Get
    public String productName() {
        return null;
    }

    @Get
    public String productVersion() {
        return null;
    }

    @Get
    public String specialBuild() {
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

    @Get
    public int productMajorPart() {
        return 0;
    }

    @Get
    public int productMinorPart() {
        return 0;
    }

    @Get
    public int productBuildPart() {
        return 0;
    }

    @Get
    public int productPrivatePart() {
        return 0;
    }

    @Get
    public boolean isDebug() {
        return false;
    }

    @Get
    public boolean isPatched() {
        return false;
    }

    @Get
    public boolean isPreRelease() {
        return false;
    }

    @Get
    public boolean isPrivateBuild() {
        return false;
    }

    @Get
    public boolean isSpecialBuild() {
        return false;
    }

    @Override
    public String toString() {
        return "File:             " + fileName + "\n" + """
            InternalName:    \s
            OriginalFilename:\s
            FileVersion:     \s
            FileDescription: \s
            Product:         \s
            ProductVersion:  \s
            Debug:            False
            Patched:          False
            PreRelease:       False
            PrivateBuild:     False
            SpecialBuild:     False
            Language:        \s
            """;
    }
}
