package org.mooring.shell.powershell.runtime;

import org.mooring.api.configuration.LanguageMode;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.object.automation.CommandOrigin;
import org.mooring.shell.powershell.state.Names;

/** {@code $ExecutionContext.SessionState} (System.Management.Automation.SessionState). */
@ClrClass("System.Management.Automation.SessionState")
public final class SessionStateObject {

    private final Engine engine;
    private final SessionState state;

    public SessionStateObject(Engine engine) {
        this(engine, engine.state);
    }

    /** That of a module, or the session's own. */
    public SessionStateObject(Engine engine, SessionState state) {
        this.engine = engine;
        this.state = state;
    }

    SessionState state() {
        return state;
    }

    @Get
    @Type(Names.LANGUAGE_MODE)
    public Object languageMode() {
        return Names.value(Names.LANGUAGE_MODE, engine.languageMode().name());
    }

    /** A session that is restricted has no way here: in its mode, properties of this type are not set. */
    @Set
    public void languageMode(@Type(Names.LANGUAGE_MODE) Object mode) {
        engine.languageMode(LanguageMode.valueOf(Conversion.toText(mode)));
    }

    @Get
    public boolean useFullLanguageModeInDebugger() {
        return false;
    }

    @Get
    @Type("System.Collections.Generic.List`1[System.String]")
    public Object applications() {
        return engine.outsideFiles().applications();
    }

    @Get
    @Type("System.Collections.Generic.List`1[System.String]")
    public Object scripts() {
        return engine.outsideFiles().scripts();
    }

    @Get
    @Name("PSVariable")
    public EngineIntrinsics.Variables variables() {
        return new EngineIntrinsics.Variables(engine, state);
    }

    @Get
    public PathIntrinsics path() {
        return new PathIntrinsics(engine);
    }

    @Get
    public DriveIntrinsics drive() {
        return new DriveIntrinsics(engine);
    }

    @Get
    public DriveIntrinsics.Providers provider() {
        return new DriveIntrinsics.Providers(engine);
    }

    @Get
    public Object module() {
        return state.module();
    }

    /** Whether a command of an origin may see a variable, a command or anything else. */
    @Member
    public static boolean isVisible(CommandOrigin origin, Object valueToCheck) {
        Object item = PSObject.base(valueToCheck);
        return origin == CommandOrigin.Internal || Visibility.isPublic(item);
    }

    @Member
    public static void throwIfNotVisible(CommandOrigin origin, Object valueToCheck) {
        if (!isVisible(origin, valueToCheck)) {
            throw Visibility.refused(PSObject.base(valueToCheck));
        }
    }

    @Get
    public CommandIntrinsics invokeCommand() {
        return new CommandIntrinsics(engine);
    }
}
