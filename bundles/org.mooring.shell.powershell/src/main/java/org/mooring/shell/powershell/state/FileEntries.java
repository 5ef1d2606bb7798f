package org.mooring.shell.powershell.state;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;

/** Programs and scripts outside of the session that may be run, by path or wildcard. */
public final class FileEntries {

    private FileEntries() {}

    /** A program (SessionStateApplicationEntry). */
    @ClrClass(value = "System.Management.Automation.Runspaces.SessionStateApplicationEntry",
        base = "System.Management.Automation.Runspaces.SessionStateCommandEntry")
    public static final class Application extends Entry.OfCommand {

        private Application(String path, boolean isPublic) {
            super(path, isPublic);
        }

        @New
        public static Application make(String path) {
            return new Application(path, true);
        }

        @Get
        public String path() {
            return name();
        }

        @Override
        String kind() {
            return "Application";
        }

        @Override
        public Application copy() {
            return new Application(name(), isPublic());
        }
    }

    /** A script (SessionStateScriptEntry). */
    @ClrClass(value = "System.Management.Automation.Runspaces.SessionStateScriptEntry",
        base = "System.Management.Automation.Runspaces.SessionStateCommandEntry")
    public static final class Script extends Entry.OfCommand {

        private Script(String path, boolean isPublic) {
            super(path, isPublic);
        }

        @New
        public static Script make(String path) {
            return new Script(path, true);
        }

        @Get
        public String path() {
            return name();
        }

        @Override
        String kind() {
            return "ExternalScript";
        }

        @Override
        public Script copy() {
            return new Script(name(), isPublic());
        }
    }
}
