package org.mooring.shell.powershell.modules;

/**
 * Which members of a module are imported, and how.
 *
 * @param functions null where nothing is said; so are the others
 * @param noClobber whether names that mean something already are left alone
 * @param local whether into the current scope, not the module's or session's
 * @param checkNames whether odd names are warned about
 */
public record ImportOptions(Patterns functions, Patterns cmdlets, Patterns aliases, Patterns variables, boolean noClobber, boolean local,
        boolean checkNames) {

    public static final ImportOptions ALL = new ImportOptions(null, null, null, null, false, false, false);

    /** For a manifest's root module: its members come with the manifest's. */
    static final ImportOptions NOTHING = new ImportOptions(Patterns.NONE, Patterns.NONE, Patterns.NONE, Patterns.NONE, false, false, false);

    private boolean saysNothing() {
        return functions == null && cmdlets == null && aliases == null && variables == null;
    }

    private boolean selects(Patterns patterns, String name) {
        return patterns == null ? saysNothing() : patterns.matches(name);
    }

    boolean selectsFunction(String name) {
        return selects(functions, name);
    }

    boolean selectsAlias(String name) {
        return selects(aliases, name);
    }

    boolean selectsVariable(String name) {
        return selects(variables, name);
    }

    /** A command's name with a prefix before its noun. */
    static String named(String name, String prefix) {
        if (prefix == null || prefix.isEmpty()) {
            return name;
        }
        int dash = name.indexOf('-');
        return dash <= 0 ? prefix + name : name.substring(0, dash + 1) + prefix + name.substring(dash + 1);
    }
}
