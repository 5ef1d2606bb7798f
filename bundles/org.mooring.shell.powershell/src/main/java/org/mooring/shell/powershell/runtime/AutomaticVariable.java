package org.mooring.shell.powershell.runtime;

/** Automatic variables of a call that are worked out when they are read. */
abstract class AutomaticVariable extends Variable {

    /** What stands in the slots of a new scope. */
    static void fill(Object[] slots) {
        slots[Layout.BOUND_PARAMETERS] = BOUND_PARAMETERS;
        slots[Layout.MY_INVOCATION] = MY_INVOCATION;
        slots[Layout.SCRIPT_ROOT] = SCRIPT_ROOT;
        slots[Layout.COMMAND_PATH] = COMMAND_PATH;
    }

    private static final AutomaticVariable BOUND_PARAMETERS = new AutomaticVariable(Layout.BOUND_PARAMETERS) {
        @Override
        public Object read(Scope owner) {
            Call call = call(owner);
            return call == null ? null : call.boundParameters();
        }
    };

    private static final AutomaticVariable MY_INVOCATION = new AutomaticVariable(Layout.MY_INVOCATION) {
        @Override
        public Object read(Scope owner) {
            return call(owner);
        }
    };

    private static final AutomaticVariable SCRIPT_ROOT = new AutomaticVariable(Layout.SCRIPT_ROOT) {
        @Override
        public Object read(Scope owner) {
            String file = file(owner);
            int slash = file.lastIndexOf('/');
            return slash < 0 ? "" : slash == 0 ? "/" : file.substring(0, slash);
        }
    };

    private static final AutomaticVariable COMMAND_PATH = new AutomaticVariable(Layout.COMMAND_PATH) {
        @Override
        public Object read(Scope owner) {
            return file(owner);
        }
    };

    private final int slot;

    private AutomaticVariable(int slot) {
        this.slot = slot;
    }

    /** How what runs in a scope now was called: what is dotted into it stands before the scope's own. */
    private static Call call(Scope owner) {
        for (Frame f = owner.state().engine().frame; f != null; f = f.caller) {
            if (f.scope == owner) {
                return f.call;
            }
        }
        return owner.frame() == null ? null : owner.frame().call;
    }

    private static String file(Scope owner) {
        Frame running = owner.state().engine().frame;
        String file = running != null && running.block != null ? running.block.file()
            : owner.frame() == null ? null : owner.frame().file();
        return file == null ? "" : file;
    }

    @Override
    public void write(Scope owner, Object value) {
        owner.slot(slot, value == null ? NULL : value);
    }
}
