package org.mooring.cmdlet.utility.markdown;

import org.mooring.dotnet.ClrTypes;

/** The .NET types that the Markdown commands bring. */
public final class MarkdownTypes {

    private static final ClrTypes.Registration KNOWN = ClrTypes.register(MarkdownInfo.class, MarkdownOption.class, MarkdownToken.class);

    private MarkdownTypes() {}

    /** Makes them known to scripts. */
    public static ClrTypes.Registration register() {
        return KNOWN;
    }
}
