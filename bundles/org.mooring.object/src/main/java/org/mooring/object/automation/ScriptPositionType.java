package org.mooring.object.automation;

import org.mooring.api.stream.ScriptPosition;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/** System.Management.Automation.Language.IScriptExtent. */
@ClrClass(value = "System.Management.Automation.Language.IScriptExtent", type = ScriptPosition.class, isInterface = true)
public final class ScriptPositionType {

    private ScriptPositionType() {}

    @Get
    public static String file(ScriptPosition self) {
        return self.file();
    }

    @Get
    public static int startLineNumber(ScriptPosition self) {
        return self.startLine();
    }

    @Get
    public static int startColumnNumber(ScriptPosition self) {
        return self.startColumn();
    }

    @Get
    public static int endLineNumber(ScriptPosition self) {
        return self.endLine();
    }

    @Get
    public static int endColumnNumber(ScriptPosition self) {
        return self.endColumn();
    }

    @Get
    public static int startOffset(ScriptPosition self) {
        return self.startOffset();
    }

    @Get
    public static int endOffset(ScriptPosition self) {
        return self.endOffset();
    }

    @Get
    public static String text(ScriptPosition self) {
        return self.text();
    }
}
