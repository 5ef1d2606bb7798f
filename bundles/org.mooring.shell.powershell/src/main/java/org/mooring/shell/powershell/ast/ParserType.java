package org.mooring.shell.powershell.ast;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.Type;
import org.mooring.language.ParseError;
import org.mooring.language.ast.Extent;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Engine;

/** System.Management.Automation.Language.Parser. */
@ClrClass(value = AstTypes.LANGUAGE + "Parser", type = ClrClass.None.class)
public final class ParserType {

    private ParserType() {}

    public static Ast parseInput(String input, ByRef tokens, ByRef errors) {
        return parse(null, input, tokens, errors);
    }

    public static Ast parseInput(String input, String fileName, ByRef tokens, ByRef errors) {
        return parse(fileName, input, tokens, errors);
    }

    public static Ast parseFile(String fileName, ByRef tokens, ByRef errors) {
        if (fileName == null || fileName.isEmpty()) {
            throw Exceptions.argumentNull("fileName");
        }
        Engine engine = Engine.current();
        Path path = engine == null ? Path.of(fileName) : Path.of(System.getProperty("user.dir")).resolve(fileName);
        try {
            return parse(path.toString(), OpenFile.text(path), tokens, errors);
        } catch (NoSuchFileException e) {
            throw new DotNetException("System.IO.FileNotFoundException", "Could not find file '" + path + "'.", e);
        } catch (IOException e) {
            throw new DotNetException("System.IO.IOException", e.getMessage(), e);
        }
    }

    private static Ast parse(String file, String text, ByRef tokens, ByRef errors) {
        if (text == null) {
            throw Exceptions.argumentNull("input");
        }
        ScriptTrees.Parsed parsed = ScriptTrees.parse(file, text);
        tokens.set(parsed.tokens().all());
        errors.set(parsed.result().errors().toArray(ParseError[]::new));
        return parsed.tree();
    }

    /** System.Management.Automation.Language.ParseError. */
    @ClrClass(value = AstTypes.LANGUAGE + "ParseError", type = ParseError.class)
    public static final class Problem {

        private Problem() {}

        @New
        public static ParseError make(@Type(AstTypes.LANGUAGE + "IScriptExtent") Object extent, String errorId, String message) {
            return new ParseError(errorId, message, (Extent) extent, false);
        }

        @Get
        @Type(AstTypes.LANGUAGE + "IScriptExtent")
        public static Extent extent(ParseError self) {
            return self.extent();
        }

        @Get
        public static String errorId(ParseError self) {
            return self.id();
        }

        @Get
        public static String message(ParseError self) {
            return self.message();
        }

        @Get
        public static boolean incompleteInput(ParseError self) {
            return self.incompleteInput();
        }

        public static String toString(ParseError self) {
            return new Call(null, "", self.extent()).positionMessage() + "\n" + self.message();
        }
    }
}
