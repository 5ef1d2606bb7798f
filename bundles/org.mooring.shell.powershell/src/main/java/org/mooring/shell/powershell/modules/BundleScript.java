package org.mooring.shell.powershell.modules;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ModuleScript;
import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.configuration.Visible;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.ScriptCode;
import org.mooring.shell.powershell.runtime.Scripts;
import org.mooring.shell.powershell.runtime.SessionState;

/**
 * Runs the script of a module that a bundle brings ({@link ModuleScript}). It is the administrator's choice, as the bundle is: it runs in
 * full language, and what it exports is seen as far as the configuration says.
 */
final class BundleScript {

    private final Engine engine;
    private final CmdletModule source;
    private final ModuleScript script;

    BundleScript(Engine engine, CmdletModule source) {
        this.engine = engine;
        this.source = source;
        this.script = source.script().orElseThrow();
    }

    /** Whether a session may have the module's script: one without restrictions may, any other if the script is for all. */
    static boolean isFor(Engine engine, CmdletModule module) {
        return module.script().orElseThrow().isForAll()
            || engine.configuration().languageMode() == LanguageMode.FullLanguage && engine.outsideFiles().showsScript("*");
    }

    /** Makes the module's state, with what it exports. */
    void run(ModuleInfo module, Object[] arguments) {
        SessionState state = SessionState.of(module, engine.global());
        LanguageMode mode = engine.languageMode();
        engine.languageMode(LanguageMode.FullLanguage);
        try {
            for (URL file : script.files()) {
                ModuleLoading.run(engine, module, state, block(module, file, state), arguments);
            }
        } finally {
            engine.languageMode(mode);
        }
        script.aliases().forEach((name, target) -> engine.commands().remember(state.top(), new AliasInfo(name, target, null)));
        state.exports().add(state, Patterns.of(script.functions()), Patterns.of(script.aliases().keySet()), null, verbose -> { });
        Visible visible = engine.configuration().state().visible();
        for (FunctionInfo function : state.exports().functions()) {
            function.visible(visible.functions().shows(source.name(), function.name()));
        }
        for (AliasInfo alias : state.exports().aliases()) {
            alias.visible(visible.aliases().shows(source.name(), alias.name()));
        }
    }

    private static PSScriptBlock block(ModuleInfo module, URL file, SessionState state) {
        String path = file.getPath();
        ScriptCode code = Scripts.code(module.name() + path.substring(path.lastIndexOf('/')), text(file));
        return new PSScriptBlock(code, state).inMode(LanguageMode.FullLanguage);
    }

    private static String text(URL file) {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DotNetException("System.IO.IOException", "The module's script '" + file + "' cannot be read: " + e.getMessage(), e)
                .withRecord("FileReadError", ErrorCategory.ReadError, file.toString());
        }
    }
}
