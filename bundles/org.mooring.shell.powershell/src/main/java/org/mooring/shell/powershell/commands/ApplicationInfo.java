package org.mooring.shell.powershell.commands;

/** A program of the operating system. */
public final class ApplicationInfo extends CommandInfo {

    private final String path;

    public ApplicationInfo(String name, String path) {
        super(name, null);
        this.path = path;
    }

    public String path() {
        return path;
    }

    @Override
    public String commandType() {
        return "Application";
    }

    /** Nothing: programs don't name their errors. */
    @Override
    public String errorSource() {
        return null;
    }

    @Override
    public String definition() {
        return path;
    }
}
