package org.mooring.process.jvm;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.mooring.api.session.ProcessChannel;
import org.mooring.api.session.ProcessOutput;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.SessionProcess;
import org.mooring.api.shell.CommandShell;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Runs the engines of sessions in this JVM, on the command shells that are installed. */
@Component(configurationPid = "org.mooring.process.jvm")
@Designate(ocd = JvmProcess.Config.class)
public final class JvmProcess implements SessionProcess {

    @ObjectClassDefinition(name = "Mooring sessions in the server's JVM")
    @interface Config {
        @AttributeDefinition(min = "4096", description = "Bytes of objects that may wait to be taken by a pipeline")
        int inputBytes() default 1 << 20;

        @AttributeDefinition(min = "4096", description = "Characters of one message of a client")
        int messageCharacters() default 10 << 20;
    }

    private final JvmLimits limits;
    private final String version;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    final List<CommandShell> shells;

    @Activate
    public JvmProcess(BundleContext context, Config config) {
        this(new CopyOnWriteArrayList<>(), number(context.getBundle().getVersion()),
            new JvmLimits(config.inputBytes(), config.messageCharacters()));
    }

    /** Without OSGi: with certain shells. */
    JvmProcess(List<CommandShell> shells, String version, JvmLimits limits) {
        this.shells = shells;
        this.version = version;
        this.limits = limits;
    }

    private static String number(Version version) {
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    @Override
    public String kind() {
        return "jvm";
    }

    @Override
    public ProcessChannel open(ProcessRequest request, ProcessOutput output) throws SessionException {
        return new JvmSession(request, shell(request), output, limits, version);
    }

    /** {@inheritDoc} The new engine has nothing of what the one before had but its words. */
    @Override
    public ProcessChannel reopen(ProcessRequest request, ProcessOutput output, List<SessionMessage> said)
            throws SessionException, InterruptedException {
        JvmSession session = new JvmSession(request, shell(request), output, limits, version);
        session.inherit(said);
        return session;
    }

    private CommandShell shell(ProcessRequest request) throws SessionException {
        String name = request.initialState().shell();
        return shells.stream().filter(s -> s.name().equalsIgnoreCase(name)).findFirst()
            .orElseThrow(() -> new SessionException(Reason.PROCESS, "Session configuration '" + request.configuration().name()
                + "' wants the shell '" + name + "', which is not installed. Installed: " + installed() + "."));
    }

    private String installed() {
        return shells.isEmpty() ? "none"
            : shells.stream().map(CommandShell::name).sorted(Comparator.naturalOrder()).collect(Collectors.joining(", "));
    }
}
