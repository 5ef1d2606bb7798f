package org.mooring.dotnet.system.text;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Encoding;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;

/** System.Text.CodePagesEncodingProvider. */
@ClrClass(value = "System.Text.CodePagesEncodingProvider", base = "System.Text.EncodingProvider")
public final class CodePages {

    private static final CodePages INSTANCE = new CodePages();

    private CodePages() {}

    @Get
    public static CodePages instance() {
        return INSTANCE;
    }

    @Member
    public Encoding getEncoding(int codepage) {
        return Encoding.of(codepage);
    }

    @Member
    public Encoding getEncoding(String name) {
        return Encoding.of(name);
    }
}
