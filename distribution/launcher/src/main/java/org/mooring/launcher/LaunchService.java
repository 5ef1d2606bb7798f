package org.mooring.launcher;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * What was asked for, as a service of the JDK's type {@link IntConsumer}: its properties say the command and its arguments, and
 * {@code accept(exitCode)} ends Mooring when the command is done. A component that does a command has a reference to it:
 *
 * <pre>{@code
 * @Activate
 * public UserCommand(@Reference(target = "(mooring.command=user)") Map.Entry<Map<String, Object>, IntConsumer> launch) {...}
 * }</pre>
 *
 * <p>and is therefore active for its command alone. Properties: {@code mooring.command} (String), {@code mooring.arguments}
 * (String[]), {@code mooring.state} (String, the absolute path of the state directory), for the server {@code mooring.restart} (Integer, the exit code with which it is
 * started again).
 */
final class LaunchService implements IntConsumer {

    static final String COMMAND = "mooring.command";
    static final String ARGUMENTS = "mooring.arguments";
    static final String STATE = "mooring.state";
    static final String RESTART = "mooring.restart";

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile int exitCode;
    private ServiceReference<IntConsumer> reference;

    static LaunchService register(BundleContext context, CommandLine line, StateDirectory state) {
        LaunchService service = new LaunchService();
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(COMMAND, line.command().word());
        properties.put(ARGUMENTS, line.arguments().toArray(String[]::new));
        properties.put(STATE, state.path().toString());
        if (line.command() == Command.SERVER) {
            properties.put(RESTART, ExitCode.RESTART);
        }
        service.reference = context.registerService(IntConsumer.class, service, properties).getReference();
        return service;
    }

    @Override
    public void accept(int code) {
        exitCode = code;
        done.countDown();
    }

    /** Whether some bundle does the command. */
    boolean isTaken() {
        return reference.getUsingBundles() != null || done.getCount() == 0;
    }

    /** Waits for the command to end. */
    int await() throws InterruptedException {
        done.await();
        return exitCode;
    }
}
