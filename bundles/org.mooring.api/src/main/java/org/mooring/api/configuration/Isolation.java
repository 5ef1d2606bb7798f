package org.mooring.api.configuration;

import java.util.List;

/**
 * How the engine of a session is kept apart from the server, where it runs in a process of its own.
 *
 * @param runAs whose rights the process has
 * @param memoryMegabytes what it may have of memory, or 0 for what its kind gives by default
 * @param cpuPercent what it may have of one processor's time (200 is two processors), or 0 for no cap
 * @param options more options for the program that runs it, in its own words, as {@code -Xss4m}
 * @param spares how many processes wait for sessions to come, once there has been one
 */
public record Isolation(RunAs runAs, int memoryMegabytes, int cpuPercent, List<String> options, int spares) {

    /** In the server's own rights, without caps. */
    public static final Isolation NONE = new Isolation(RunAs.SERVER, 0, 0, List.of());

    public Isolation {
        options = List.copyOf(options);
    }

    /** Without processes that wait. */
    public Isolation(RunAs runAs, int memoryMegabytes, int cpuPercent, List<String> options) {
        this(runAs, memoryMegabytes, cpuPercent, options, 0);
    }

    /**
     * A user of the operating system.
     *
     * @param user its name; empty for the user that runs the server, or, where {@code virtual}, for one that stands for nobody
     * @param virtual whether it is an account that is there for sessions alone, which the process chooses (RunAsVirtualAccount)
     * @param groups of the operating system that the process is in beside the user's own
     */
    public record RunAs(String user, boolean virtual, List<String> groups) {

        public static final RunAs SERVER = new RunAs("", false, List.of());

        public RunAs {
            groups = List.copyOf(groups);
        }

        /** Whether it is another user than the one that runs the server. */
        public boolean isOther() {
            return virtual || !user.isEmpty();
        }
    }
}
