package org.mooring.shell.powershell.runtime;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostChoice;
import org.mooring.api.host.HostUI;
import org.mooring.api.host.RawUI;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.PSObject;

/** {@code $Host} (System.Management.Automation.Internal.Host.InternalHost). */
@ClrClass(value = "System.Management.Automation.Internal.Host.InternalHost", base = "System.Management.Automation.Host.PSHost")
public final class HostObject {

    static {
        ClrTypes.register(HostObject.class, UI.class, Raw.class, Choice.class);
    }

    private final Engine engine;

    HostObject(Engine engine) {
        this.engine = engine;
    }

    private HostAdapter host() {
        return engine.host();
    }

    @Get
    @Name("Name")
    public String name() {
        return host().name();
    }

    @Get
    @Name("Version")
    public Object version() {
        return Conversion.convert(host().version(), ClrTypes.find("version"));
    }

    @Get
    public UUID instanceId() {
        return host().instanceId();
    }

    @Get
    @Name("UI")
    public UI ui() {
        return new UI(host());
    }

    @Get
    public Object currentCulture() {
        return Conversion.convert(host().culture().toLanguageTag(), ClrTypes.find("cultureinfo"));
    }

    @Get
    @Name("CurrentUICulture")
    public Object currentUICulture() {
        return Conversion.convert(host().uiCulture().toLanguageTag(), ClrTypes.find("cultureinfo"));
    }

    @Get
    public Object privateData() {
        return host().privateData();
    }

    @Get
    public boolean isRunspacePushed() {
        return false;
    }

    @Member
    public void setShouldExit(int code) {
        host().setShouldExit(code);
    }

    @Member
    public void enterNestedPrompt() {
        host().enterNestedPrompt();
    }

    @Member
    public void exitNestedPrompt() {
        host().exitNestedPrompt();
    }

    @Override
    public String toString() {
        return "System.Management.Automation.Internal.Host.InternalHost";
    }

    /** {@code $Host.UI}. */
    @ClrClass("System.Management.Automation.Internal.Host.InternalHostUserInterface")
    public static final class UI {

        private final HostAdapter host;

        UI(HostAdapter host) {
            this.host = host;
        }

        private HostUI ui() {
            return host.ui();
        }

        @Get
        @Name("RawUI")
        public Raw rawUI() {
            return new Raw(ui());
        }

        @Get
        public boolean supportsVirtualTerminal() {
            return ui().supportsVirtualTerminal();
        }

        @Member
        public String readLine() {
            return ui().readLine();
        }

        @Member
        public void write(String text) {
            ui().write(text);
        }

        @Member
        public void writeLine() {
            ui().writeLine();
        }

        @Member
        public void writeLine(String text) {
            ui().writeLine(text);
        }

        @Member
        public void writeErrorLine(String text) {
            ui().writeErrorLine(text);
        }

        @Member
        public void writeDebugLine(String text) {
            ui().writeDebugLine(text);
        }

        @Member
        public void writeVerboseLine(String text) {
            ui().writeVerboseLine(text);
        }

        @Member
        public void writeWarningLine(String text) {
            ui().writeWarningLine(text);
        }

        @Member
        public int promptForChoice(String caption, String message, Object choices, int defaultChoice) {
            List<HostChoice> all = new ArrayList<>();
            Iterator<Object> each = Enumeration.isEnumerable(choices) ? Enumeration.of(choices) : List.of(choices).iterator();
            each.forEachRemaining(choice -> all.add(PSObject.base(choice) instanceof Choice c
                ? new HostChoice(c.label, c.help) : new HostChoice(Conversion.toText(choice), "")));
            return ui().promptForChoice(caption, message, all, defaultChoice);
        }

        @Override
        public String toString() {
            return "System.Management.Automation.Internal.Host.InternalHostUserInterface";
        }
    }

    /** A choice of a prompt. */
    @ClrClass("System.Management.Automation.Host.ChoiceDescription")
    public static final class Choice {

        private final String label;
        private String help;

        private Choice(String label, String help) {
            this.label = label;
            this.help = help;
        }

        @New
        public static Choice of(String label) {
            return new Choice(label, "");
        }

        @New
        public static Choice of(String label, String helpMessage) {
            return new Choice(label, helpMessage);
        }

        @Get
        public String label() {
            return label;
        }

        @Get
        public String helpMessage() {
            return help;
        }

        @Set
        public void helpMessage(String text) {
            help = text;
        }
    }

    /** {@code $Host.UI.RawUI}. */
    @ClrClass("System.Management.Automation.Internal.Host.InternalHostRawUserInterface")
    public static final class Raw {

        private final HostUI ui;

        Raw(HostUI ui) {
            this.ui = ui;
        }

        private RawUI raw() {
            return ui.raw();
        }

        @Get
        public Object windowSize() {
            return raw().windowSize();
        }

        @Get
        public Object bufferSize() {
            return raw().bufferSize();
        }

        @Get
        public Object cursorPosition() {
            return raw().cursorPosition();
        }

        @Set
        public void cursorPosition(Object position) {
            raw().cursorPosition((RawUI.Coordinates) position);
        }

        @Get
        public String windowTitle() {
            return raw().windowTitle();
        }

        @Set
        public void windowTitle(String title) {
            raw().windowTitle(title);
        }

        @Get
        public Object foregroundColor() {
            return raw().foregroundColor();
        }

        @Get
        public Object backgroundColor() {
            return raw().backgroundColor();
        }

        @Get
        public boolean keyAvailable() {
            return raw().keyAvailable();
        }
    }
}
