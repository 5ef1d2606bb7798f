package org.mooring.shell.powershell.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.OpenFile;
import org.mooring.language.ParseResult;
import org.mooring.language.RestrictedLanguage;
import org.mooring.language.ParseError;
import org.mooring.language.Parser;
import org.mooring.shell.powershell.errors.ParseFailure;

/** Scripts by their text: parsed and compiled once while they are used, for all sessions. */
public final class Scripts {

    private static final int KEPT = 200;
    private static final int LONGEST = 100_000;

    private record Key(String file, String text) {}

    private static final Map<Key, ScriptCode> KNOWN = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ScriptCode> eldest) {
            return size() > KEPT;
        }
    };

    private Scripts() {}

    /** Throws PowerShell's ParseException where the text is wrong. */
    public static ScriptCode code(String text) {
        return code(null, text);
    }

    public static ScriptCode code(String file, String text) {
        Key key = new Key(file, text);
        synchronized (KNOWN) {
            ScriptCode known = KNOWN.get(key);
            if (known != null) {
                return allowed(known);
            }
        }
        ParseResult result = Parser.parse(file, text);
        if (!result.errors().isEmpty()) {
            throw ParseFailure.of(result.errors());
        }
        ScriptCode code = new ScriptCode(result.script());
        if (text.length() <= LONGEST) {
            synchronized (KNOWN) {
                KNOWN.put(key, code);
            }
        }
        return allowed(code);
    }

    /** In the language mode of what runs. */
    private static ScriptCode allowed(ScriptCode code) {
        Engine engine = Engine.current();
        if (engine != null && engine.languageMode() == LanguageMode.ConstrainedLanguage && !code.constrainedErrors().isEmpty()) {
            throw ParseFailure.of(code.constrainedErrors());
        }
        return code;
    }

    /** A client's own script, in a session of RestrictedLanguage. */
    public static void checkRestricted(ScriptCode code) {
        List<ParseError> errors = RestrictedLanguage.checkScript(code.tree());
        if (!errors.isEmpty()) {
            throw ParseFailure.of(errors);
        }
    }

    public static ScriptCode file(Path path) {
        try {
            return code(path.toString(), OpenFile.text(path));
        } catch (IOException e) {
            throw new DotNetException("System.IO.IOException", e.getMessage(), e).withRecord("FileReadError", ErrorCategory.ReadError,
                path.toString());
        }
    }
}
