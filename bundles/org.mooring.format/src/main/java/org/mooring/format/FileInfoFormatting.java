package org.mooring.format;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;

/** The escape sequences of files in listings ({@code $PSStyle.FileInfo}). */
@ClrClass("System.Management.Automation.PSStyle+FileInfoFormatting")
public final class FileInfoFormatting {

    private final ClrDictionary extension = ClrDictionary.of(ClrTypes.STRING, ClrTypes.STRING);
    private String directory = PSStyle.sequence("44;1");
    private String symbolicLink = PSStyle.sequence("36;1");
    private String executable = PSStyle.sequence("32;1");

    public FileInfoFormatting() {
        for (String archive : new String[] {".zip", ".tgz", ".gz", ".tar", ".nupkg", ".cab", ".7z"}) {
            extension.put(archive, PSStyle.sequence("31;1"));
        }
        for (String script : new String[] {".ps1", ".psd1", ".psm1", ".ps1xml"}) {
            extension.put(script, PSStyle.sequence("33;1"));
        }
    }

    @Get
    public String directory() {
        return directory;
    }

    @Set
    public void directory(String value) {
        directory = PSStyle.checked(value);
    }

    @Get
    public String symbolicLink() {
        return symbolicLink;
    }

    @Set
    public void symbolicLink(String value) {
        symbolicLink = PSStyle.checked(value);
    }

    @Get
    public String executable() {
        return executable;
    }

    @Set
    public void executable(String value) {
        executable = PSStyle.checked(value);
    }

    /** By extension, as {@code .zip}. */
    @Get
    @Type("System.Collections.Generic.Dictionary`2[System.String,System.String]")
    public ClrDictionary extension() {
        return extension;
    }
}
