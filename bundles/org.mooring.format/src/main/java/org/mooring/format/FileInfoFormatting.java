package org.mooring.format;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Set;

/** The escape sequences of files in listings ({@code $PSStyle.FileInfo}). */
@ClrClass("System.Management.Automation.PSStyle+FileInfoFormatting")
public final class FileInfoFormatting {

    private final FileExtensionDictionary extension = new FileExtensionDictionary();
    private String directory = PSStyle.sequence("44;1");
    private String symbolicLink = PSStyle.sequence("36;1");
    private String executable = PSStyle.sequence("32;1");

    public FileInfoFormatting() {
        for (String archive : new String[] {".zip", ".tgz", ".gz", ".tar", ".nupkg", ".cab", ".7z"}) {
            extension.add(archive, PSStyle.sequence("31;1"));
        }
        for (String script : new String[] {".ps1", ".psd1", ".psm1", ".ps1xml"}) {
            extension.add(script, PSStyle.sequence("33;1"));
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

    @Get
    public FileExtensionDictionary extension() {
        return extension;
    }
}
