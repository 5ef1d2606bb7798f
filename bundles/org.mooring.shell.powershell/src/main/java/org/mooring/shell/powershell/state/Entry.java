package org.mooring.shell.powershell.state;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;

/** What an initial session state holds (System.Management.Automation.Runspaces.InitialSessionStateEntry). */
@ClrClass(value = "System.Management.Automation.Runspaces.InitialSessionStateEntry", isAbstract = true)
public abstract class Entry {

    private final String name;

    Entry(String name) {
        this.name = name;
    }

    @Get
    public final String name() {
        return name;
    }

    @Get
    public Object module() {
        return null;
    }

    @Get
    @Name("PSSnapIn")
    public Object snapIn() {
        return null;
    }

    /** The same entry as one of its own. */
    @Member
    @Name("Clone")
    public abstract Entry copy();

    /** One that commands from outside may see or not (ConstrainedSessionStateEntry). */
    @ClrClass(value = "System.Management.Automation.Runspaces.ConstrainedSessionStateEntry", isAbstract = true,
        base = "System.Management.Automation.Runspaces.InitialSessionStateEntry")
    public abstract static class Constrained extends Entry {

        private boolean isPublic;

        Constrained(String name, boolean isPublic) {
            super(name);
            this.isPublic = isPublic;
        }

        public final boolean isPublic() {
            return isPublic;
        }

        public final void isPublic(boolean visible) {
            isPublic = visible;
        }

        @Get
        @Type(Names.VISIBILITY)
        public final Object visibility() {
            return Names.visibility(isPublic);
        }

        @Set
        public final void visibility(@Type(Names.VISIBILITY) Object visibility) {
            isPublic = Names.isPublic(visibility);
        }
    }

    /** A command's (SessionStateCommandEntry). */
    @ClrClass(value = "System.Management.Automation.Runspaces.SessionStateCommandEntry", isAbstract = true,
        base = "System.Management.Automation.Runspaces.ConstrainedSessionStateEntry")
    public abstract static class OfCommand extends Constrained {

        OfCommand(String name, boolean isPublic) {
            super(name, isPublic);
        }

        abstract String kind();

        @Get
        @Type(Names.COMMAND_TYPES)
        public final Object commandType() {
            return Names.value(Names.COMMAND_TYPES, kind());
        }
    }
}
