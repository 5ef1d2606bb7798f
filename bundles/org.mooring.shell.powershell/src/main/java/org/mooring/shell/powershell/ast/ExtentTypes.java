package org.mooring.shell.powershell.ast;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Optional;
import org.mooring.dotnet.Type;
import org.mooring.language.ast.Extent;

/** Extents and positions: those of parsed sources, and those that scripts make. */
final class ExtentTypes {

    private static final String EXTENT = AstTypes.LANGUAGE + "IScriptExtent";
    private static final String POSITION = AstTypes.LANGUAGE + "IScriptPosition";

    static final Class<?>[] ALL = {AnyExtent.class, AnyPosition.class, Parsed.class, Place.class, Made.class, Mark.class};

    private ExtentTypes() {}

    /** IScriptExtent. */
    @ClrClass(value = EXTENT, type = ClrClass.None.class, isInterface = true)
    public static final class AnyExtent {
        private AnyExtent() {}
    }

    /** IScriptPosition. */
    @ClrClass(value = POSITION, type = ClrClass.None.class, isInterface = true)
    public static final class AnyPosition {
        private AnyPosition() {}
    }

    /** InternalScriptExtent: of a parsed source. */
    @ClrClass(value = AstTypes.LANGUAGE + "InternalScriptExtent", type = Extent.class, interfaces = EXTENT)
    public static final class Parsed {

        private Parsed() {}

        @Get
        public static String file(Extent self) {
            return self.source().file();
        }

        @Get
        @Type(POSITION)
        public static Object startScriptPosition(Extent self) {
            return new Positions.Place(self, self.start());
        }

        @Get
        @Type(POSITION)
        public static Object endScriptPosition(Extent self) {
            return new Positions.Place(self, self.end());
        }

        @Get
        public static int startLineNumber(Extent self) {
            return self.startLine();
        }

        @Get
        public static int startColumnNumber(Extent self) {
            return self.startColumn();
        }

        @Get
        public static int endLineNumber(Extent self) {
            return self.endLine();
        }

        @Get
        public static int endColumnNumber(Extent self) {
            return self.endColumn();
        }

        @Get
        public static String text(Extent self) {
            return self.text();
        }

        @Get
        public static int startOffset(Extent self) {
            return self.start();
        }

        @Get
        public static int endOffset(Extent self) {
            return self.end();
        }

        public static String toString(Extent self) {
            return self.text();
        }
    }

    /** InternalScriptPosition. */
    @ClrClass(value = AstTypes.LANGUAGE + "InternalScriptPosition", type = Positions.Place.class, interfaces = POSITION)
    public static final class Place {

        private Place() {}

        @Get
        public static String file(Positions.Place self) {
            return self.extent().source().file();
        }

        @Get
        public static int lineNumber(Positions.Place self) {
            return self.line();
        }

        @Get
        public static int columnNumber(Positions.Place self) {
            return self.column();
        }

        @Get
        public static String line(Positions.Place self) {
            return self.extent().source().lineText(self.line());
        }

        @Get
        public static int offset(Positions.Place self) {
            return self.offset();
        }

        public static String getFullScript(Positions.Place self) {
            return self.extent().source().text();
        }

    }

    /** ScriptExtent. */
    @ClrClass(value = AstTypes.LANGUAGE + "ScriptExtent", type = Positions.Made.class, interfaces = EXTENT)
    public static final class Made {

        private Made() {}

        @New
        public static Positions.Made make(Positions.Mark startPosition, Positions.Mark endPosition) {
            return new Positions.Made(startPosition, endPosition);
        }

        @Get
        public static String file(Positions.Made self) {
            return self.start().file();
        }

        @Get
        @Type(POSITION)
        public static Object startScriptPosition(Positions.Made self) {
            return self.start();
        }

        @Get
        @Type(POSITION)
        public static Object endScriptPosition(Positions.Made self) {
            return self.end();
        }

        @Get
        public static int startLineNumber(Positions.Made self) {
            return self.start().line();
        }

        @Get
        public static int startColumnNumber(Positions.Made self) {
            return self.start().column();
        }

        @Get
        public static int endLineNumber(Positions.Made self) {
            return self.end().line();
        }

        @Get
        public static int endColumnNumber(Positions.Made self) {
            return self.end().column();
        }

        @Get
        public static String text(Positions.Made self) {
            return self.text();
        }

        /** Such an extent knows none. */
        @Get
        public static int startOffset(Positions.Made self) {
            return 0;
        }

        @Get
        public static int endOffset(Positions.Made self) {
            return 0;
        }
    }

    /** ScriptPosition. */
    @ClrClass(value = AstTypes.LANGUAGE + "ScriptPosition", type = Positions.Mark.class, interfaces = POSITION)
    public static final class Mark {

        private Mark() {}

        @New
        public static Positions.Mark make(String scriptName, int scriptLineNumber, int offsetInLine, String line,
                @Optional String fullScript) {
            return new Positions.Mark(scriptName, scriptLineNumber, offsetInLine, line == null ? "" : line, fullScript);
        }

        @Get
        public static String file(Positions.Mark self) {
            return self.file();
        }

        @Get
        public static int lineNumber(Positions.Mark self) {
            return self.line();
        }

        @Get
        public static int columnNumber(Positions.Mark self) {
            return self.column();
        }

        @Get
        public static String line(Positions.Mark self) {
            return self.text();
        }

        @Get
        public static int offset(Positions.Mark self) {
            return 0;
        }

        public static String getFullScript(Positions.Mark self) {
            return self.full();
        }
    }
}
