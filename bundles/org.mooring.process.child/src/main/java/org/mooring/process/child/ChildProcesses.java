package org.mooring.process.child;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.mooring.api.session.ProcessChannel;
import org.mooring.api.session.ProcessOutput;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.session.SessionException;
import org.mooring.api.state.StateDirectory;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@link Children} on this installation, for the kinds of processes that this bundle has. */
@Component(service = ChildProcesses.class, configurationPid = "org.mooring.process.child")
@Designate(ocd = ChildProcesses.Config.class)
public final class ChildProcesses {

    @ObjectClassDefinition(name = "Mooring sessions in processes of their own")
    @interface Config {
        @AttributeDefinition(description = "The program java; empty for the one that runs the server")
        String java() default "";

        @AttributeDefinition(min = "16", description = "The heap of a session's JVM where its configuration says nothing, in megabytes")
        int memoryMegabytes() default 512;

        @AttributeDefinition(description = "More options for the JVM of every session")
        String[] options() default {};

        @AttributeDefinition(min = "1", description = "How long a process may take until it listens")
        int startSeconds() default 60;

        @AttributeDefinition(description = "Where sessions of other users of the operating system have their files")
        String sharedDirectory() default "/run/mooring";

        @AttributeDefinition(description = "The user of the operating system that RunAsVirtualAccount stands for")
        String virtualAccount() default "";
    }

    /** Null in a container that was not told where Mooring is installed: then there is nothing to start a process from. */
    private final Children children;

    @Activate
    public ChildProcesses(BundleContext context, @Reference StateDirectory state, Config config) throws IOException {
        String home = context.getProperty("mooring.home");
        if (home == null) {
            children = null;
            return;
        }
        Path java = config.java().isEmpty() ? Path.of(System.getProperty("java.home"), "bin", "java") : Path.of(config.java());
        Path shared = Path.of(config.sharedDirectory());
        Images images = new Images(Path.of(home), state.directory(Children.FOLDER));
        children = new Children(state, new InstalledKeeper(images, new BundleSelection(context), java, config.memoryMegabytes(),
            List.of(config.options()), state.path().resolve("drives")), new Surroundings(shared, config.virtualAccount(), Surroundings.SystemTools.here()),
            Duration.ofSeconds(config.startSeconds()));
        images.clean(state.directory(Children.FOLDER), children.running());
        images.clean(shared, children.running());
    }

    @Deactivate
    void stop() {
        if (children != null) {
            children.close();
        }
    }

    private Children children() throws SessionException {
        if (children == null) {
            throw new SessionException(SessionException.Reason.PROCESS, "A session in a process of its own needs an installation of Mooring: set the"
                + " framework's property mooring.home to its folder, and restart the bundle org.mooring.process.child.");
        }
        return children;
    }

    ProcessChannel open(String engine, List<String> program, ProcessRequest request, ProcessOutput output) throws SessionException {
        return children().open(request, RequestData.of(engine, program, request), output);
    }

    ProcessChannel reopen(ProcessRequest request, ProcessOutput output) throws SessionException {
        return children().reopen(request, output);
    }
}
