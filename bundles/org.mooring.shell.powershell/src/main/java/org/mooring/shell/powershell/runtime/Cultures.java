package org.mooring.shell.powershell.runtime;

import java.util.Locale;

import org.mooring.dotnet.Culture;

/** The cultures of a session's scripts: its host's at the beginning ({@code PSHost.CurrentCulture}), and then what a script has left. */
final class Cultures {

    private final Engine engine;
    private boolean known;
    private Culture culture;
    private Culture uiCulture;

    Cultures(Engine engine) {
        this.engine = engine;
    }

    /** This thread runs the session's scripts. */
    void enter() {
        if (!known) {
            culture = of(engine.host().culture());
            uiCulture = of(engine.host().uiCulture());
            known = true;
        }
        Culture.current(culture);
        Culture.currentUI(uiCulture);
    }

    void leave() {
        culture = Culture.current();
        uiCulture = Culture.currentUI();
        Culture.current(null);
        Culture.currentUI(null);
    }

    /** Null, which is the computer's, of a host in no country. */
    private static Culture of(Locale locale) {
        return locale == null || locale.getLanguage().isEmpty() ? null : Culture.of(locale.toLanguageTag());
    }
}
