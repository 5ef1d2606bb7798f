package org.mooring.format;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.StringComparer;

/** The escape sequences of files by their extension, as {@code .zip} ({@code $PSStyle.FileInfo.Extension}). */
@ClrClass("System.Management.Automation.PSStyle+FileInfoFormatting+FileExtensionDictionary")
public final class FileExtensionDictionary {

    private final ClrDictionary sequences = new ClrDictionary(ClrDictionary.of(ClrTypes.STRING, ClrTypes.STRING).clrType(), false,
        StringComparer.ORDINAL_IGNORE_CASE);

    @Member
    public void add(String extension, String decoration) {
        if (sequences.containsKey(checked(extension))) {
            throw new DotNetException("System.ArgumentException", "An item with the same key has already been added. Key: " + extension);
        }
        sequences.put(extension, PSStyle.checked(decoration));
    }

    @Member
    public void remove(String extension) {
        sequences.remove(checked(extension));
    }

    @Member
    public void clear() {
        sequences.clear();
    }

    @Member
    @Name("get_Item")
    public String item(String extension) {
        String sequence = of(checked(extension));
        if (sequence == null) {
            throw new DotNetException("System.Collections.Generic.KeyNotFoundException", "The given key '" + extension + "' was not present in the dictionary.");
        }
        return sequence;
    }

    @Member
    @Name("set_Item")
    public void item(String extension, String decoration) {
        sequences.put(checked(extension), PSStyle.checked(decoration));
    }

    @Member
    public boolean containsKey(String extension) {
        return extension != null && !extension.isEmpty() && sequences.containsKey(checked(extension));
    }

    @Get
    public String[] keys() {
        return sequences.keySet().toArray(String[]::new);
    }

    /** The sequence of files with this extension, null where there is none. */
    public String of(String extension) {
        return (String) sequences.get(extension);
    }

    private static String checked(String extension) {
        if (!extension.startsWith(".")) {
            throw new DotNetException("System.ArgumentException", "When adding or removing extensions, the extension must start with a period.");
        }
        return extension;
    }
}
