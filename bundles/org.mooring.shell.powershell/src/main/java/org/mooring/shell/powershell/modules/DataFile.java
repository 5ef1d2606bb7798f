package org.mooring.shell.powershell.modules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.mooring.language.ParseError;
import org.mooring.language.RestrictedLanguage;
import org.mooring.language.ast.NamedBlock;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.shell.powershell.errors.ParseFailure;
import org.mooring.shell.powershell.modes.Restrictions;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.ScriptCode;
import org.mooring.shell.powershell.runtime.Scripts;

/** Data files (.psd1): scripts of which only the restricted language is run. */
public final class DataFile {

    private DataFile() {}

    /** The value of a data file; throws PowerShell's ParseException for what may not stand in it. */
    public static Object evaluate(Engine engine, Path file, Collection<String> commands, Collection<String> variables, boolean environment) {
        ScriptCode code = Scripts.file(file);
        check(code, commands, variables, environment);
        return new PSScriptBlock(code, engine.state).inMode(Restrictions.modeOfFiles(engine)).evaluate(null);
    }

    public static void check(ScriptCode code, Collection<String> commands, Collection<String> variables, boolean environment) {
        ScriptBlock tree = code.tree();
        List<ParseError> errors = new ArrayList<>();
        tree.parameters().ifPresent(p -> errors.addAll(RestrictedLanguage.check(p, commands, variables, environment)));
        Stream<Optional<NamedBlock>> blocks = Stream.of(tree.dynamicParam(), tree.begin(), tree.process(), tree.end(), tree.clean());
        blocks.flatMap(Optional::stream).filter(Objects::nonNull)
            .forEach(b -> errors.addAll(RestrictedLanguage.check(b, commands, variables, environment)));
        if (!errors.isEmpty()) {
            throw ParseFailure.of(errors);
        }
    }
}
