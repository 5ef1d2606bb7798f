package org.mooring.shell.powershell.state;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;

/** Files of type data and format data, and assemblies: kept as they were named. */
public final class DataEntries {

    private DataEntries() {}

    /** SessionStateTypeEntry. */
    @ClrClass(value = "System.Management.Automation.Runspaces.SessionStateTypeEntry",
        base = "System.Management.Automation.Runspaces.InitialSessionStateEntry")
    public static final class Types extends Entry {

        private Types(String file) {
            super(file);
        }

        @New
        public static Types make(String fileName) {
            return new Types(fileName);
        }

        @Get
        public String fileName() {
            return name();
        }

        @Override
        public Types copy() {
            return this;
        }
    }

    /** SessionStateFormatEntry. */
    @ClrClass(value = "System.Management.Automation.Runspaces.SessionStateFormatEntry",
        base = "System.Management.Automation.Runspaces.InitialSessionStateEntry")
    public static final class Formats extends Entry {

        private Formats(String file) {
            super(file);
        }

        @New
        public static Formats make(String fileName) {
            return new Formats(fileName);
        }

        @Get
        public String fileName() {
            return name();
        }

        @Override
        public Formats copy() {
            return this;
        }
    }

    /** SessionStateAssemblyEntry. */
    @ClrClass(value = "System.Management.Automation.Runspaces.SessionStateAssemblyEntry",
        base = "System.Management.Automation.Runspaces.InitialSessionStateEntry")
    public static final class Assembly extends Entry {

        private final String file;

        private Assembly(String name, String file) {
            super(name);
            this.file = file;
        }

        @New
        public static Assembly make(String name) {
            return new Assembly(name, null);
        }

        @New
        public static Assembly make(String name, String fileName) {
            return new Assembly(name, fileName);
        }

        @Get
        public String fileName() {
            return file;
        }

        @Override
        public Assembly copy() {
            return this;
        }
    }
}
